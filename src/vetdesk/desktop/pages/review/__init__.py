"""The review runner: chapters left, checks in the middle, the answer right, the outcome on top."""
