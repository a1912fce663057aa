"""Minutes taken word for word: who speaks, and what is said."""
