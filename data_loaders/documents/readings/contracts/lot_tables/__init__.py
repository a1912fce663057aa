"""Lots and their prices as tables print them."""
