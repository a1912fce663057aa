"""How right the joins are on councils invented with both sides and known truth, by class of pair."""
