"""For whoever comes back: Atom feeds, a digest of what is new, what search engines may list."""
