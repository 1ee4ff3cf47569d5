"""The contract between the parser, which writes docsets, and the application, which reads them."""
