"""Rows and columns of figures whose layout is lost."""
