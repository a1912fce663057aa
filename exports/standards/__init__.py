"""Files in the forms of others (SCDL, OCDS, Popolo): frames in, rows or records out; what has no place there is counted, never bent."""
