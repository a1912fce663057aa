"""Grants by year, budgets and debts as published: their frames, and the official words for codes."""
