"""What the councils decide: one file a kind of act, each `draw(…) -> Act` in our own words."""
