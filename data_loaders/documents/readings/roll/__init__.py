"""The roll call: who is listed under which heading, with which note."""
