"""Files: a frame and what is known about it in, bytes out (CSV, XLSX, Parquet, JSON)."""
