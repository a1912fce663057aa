"""Who is who: councils, people, their names, mandates and merges."""
