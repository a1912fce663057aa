"""Open data: one file a source, bad rows set aside with their rule."""
