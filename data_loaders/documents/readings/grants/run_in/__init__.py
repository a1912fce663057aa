"""Several grants run into one line or sentence."""
