"""The rolls of bodies whose members other bodies send: communautés, syndicats (CGCT L5211-6, L5212-7)."""
