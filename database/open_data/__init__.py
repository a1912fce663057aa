"""Open data beside papers: published rows, their contracts and grants, and the joins."""
