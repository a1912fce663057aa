"""The words of one list before they are parted into members: an office that leads to its bearer, a full stop inside a name."""
