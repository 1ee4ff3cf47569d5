"""Stage 1: opens a folder, an archive or an address, within limits."""
