"""Items that bear a number of their own, beside their titles in other ways than ahead of them."""
