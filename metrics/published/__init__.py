"""Published contracts and grants: bounds, sums, signs, and the join with those voted."""
