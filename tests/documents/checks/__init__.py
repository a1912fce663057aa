"""Tests of what the paper says twice."""
