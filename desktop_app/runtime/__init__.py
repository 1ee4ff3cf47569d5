"""What holds the process together: tasks, signals, garbage, languages, error messages."""
