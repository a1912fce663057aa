"""Who sits: rosters of a council, the national register, and what papers say held against them."""
