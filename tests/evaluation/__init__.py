"""The room that judges the reader is judged itself."""
