"""Who of the firms that an item names holds its contract from now on: not the former holder, the one marked or preferred to the others."""
