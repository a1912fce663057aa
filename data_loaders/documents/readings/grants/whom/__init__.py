"""Whom a sentence of giving means: by its pronoun, its plain noun, its object, or the title of the act."""
