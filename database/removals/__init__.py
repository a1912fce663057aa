"""People masked and papers erased on request: kept over every import, shown in the public log without the name."""
