"""From templates and plain data to numbered text, pages and PDF."""
