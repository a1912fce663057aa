"""A paper on screen: its text in parts, the words that prove a fact, a dropped paper."""
