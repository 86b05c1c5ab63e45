"""The command line, a second front on the same services."""
