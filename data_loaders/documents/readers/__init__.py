"""One file a format: bytes -> text and pages, exactly as read."""
