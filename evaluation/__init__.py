"""Fit, calibrate and score what the reader says; nothing of this is read by what it judges."""
