"""What is stored when something breaks: database, snapshot of pages, backups, past schemas; a command a hazard."""
