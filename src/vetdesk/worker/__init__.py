"""The limited process that renders and reads untrusted files."""
