"""Invented phrases about private people, by which masking is measured."""
