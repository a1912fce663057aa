"""Tests of the derived text and of what it knows of the language and the land."""
