"""Full-text search over what pages show, on both engines alike."""
