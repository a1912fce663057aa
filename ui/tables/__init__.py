"""Tables, lists, charts and their files on screen."""
