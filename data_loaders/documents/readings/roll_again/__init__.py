"""The second try at a roll call that the first could not settle: the same machine, on a paper with its foreign words left out."""
