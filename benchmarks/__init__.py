"""Speed, measured: one module a question, run by `make bench` or `python -m benchmarks.NAME`."""
