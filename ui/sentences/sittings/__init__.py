"""Sentences on sessions: when, who sat, who stood in for whom."""
