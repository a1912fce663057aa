"""Invented council papers with exact labels, in many layouts: type, tables, columns, lists of a word processor, pictures."""
