"""Search on screen: the box, the filters, the hits."""
