"""Tests of people masked and papers erased on request."""
