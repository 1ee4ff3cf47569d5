"""Full text: which entries say most about each word of the documentation."""
