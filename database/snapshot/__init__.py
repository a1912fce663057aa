"""The typed frames that pages read: a snapshot (Parquet) of one data version."""
