"""Members who each have a state of their own: in words or a letter beside the name, or in the answer to a call."""
