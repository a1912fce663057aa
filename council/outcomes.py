"""The words for what a vote decided (sens du vote), for whoever needs no table."""

NOT_DECIDED = ("rejected", "deferred", "withdrawn")  # outcomes by which what the act was to award or grant is neither
