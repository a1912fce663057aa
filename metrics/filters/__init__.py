"""The query words of pages, files and addresses: read, applied, said."""
