"""Grants told without a verb of giving: who could be given to, which sums are given, which stand together."""
