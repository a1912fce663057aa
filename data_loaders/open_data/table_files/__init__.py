"""Table files as text cells: CSV, workbooks, JSON lists; encodings and titles."""
