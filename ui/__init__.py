"""What the pages share on screen: the address, filters, tables, files, and the words that prove a figure."""
