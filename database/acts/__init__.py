"""Acts: their rows, versions, texts, themes, and the words that prove them."""
