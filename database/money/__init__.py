"""Contracts and grants as rows, their suppliers, and what is compared with open data."""
