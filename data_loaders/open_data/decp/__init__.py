"""Essential data of public procurement (DECP), in each of its forms."""
