"""Lists of what elected people declare: where it is to be read, never what it holds."""
