"""Of all that was read, what is stated: one file a thing."""
