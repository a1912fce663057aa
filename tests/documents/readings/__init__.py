"""Tests of what is read of a paper, fact by fact."""
