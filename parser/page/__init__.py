"""Stage 3: reads one page into blocks, links and images."""
