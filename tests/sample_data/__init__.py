"""Tests of the sample papers: they are what they claim, and the reader gets their facts back."""
