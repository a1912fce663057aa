"""Budgets as transmitted to the State (TotEM, DocumentBudgetaire): lines, grants by name, loans and guarantees."""
