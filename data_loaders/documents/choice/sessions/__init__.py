"""The session chosen: its facts from all that its readings propose, and what the pages of scanned minutes print again."""
