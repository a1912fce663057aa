"""Attendance: states, rates with bounds, sessions, and what is left out."""
