"""One module per promise; `python -m benchmarks` runs them and writes results.md."""
