"""What damage costs a file of open data: spoilt copies of it, read as `load` reads them, held against the whole file."""
