"""Tests of what is chosen among the proposals of the readings."""
