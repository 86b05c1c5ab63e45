"""What the program can do, one transaction each."""
