"""Open data: cells, forms, files."""
