"""The filters of a page and the pickers that are kept in its address."""
