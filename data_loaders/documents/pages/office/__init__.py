"""How documents of word processors and of the web are set: styles, automatic numbers and cells, as stretches of the text that is read."""
