"""Doubts, decisions, contested lines and reports on screen."""
