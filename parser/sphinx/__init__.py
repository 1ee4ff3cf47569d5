"""Stage 2: reads what Sphinx writes about its pages: inventory, index, toctree."""
