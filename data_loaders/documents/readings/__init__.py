"""One folder a thing that papers say, one file a layout in which they say it."""
