"""Parts of pages that other sites may show in a frame: one chart or one table, with its source line."""
