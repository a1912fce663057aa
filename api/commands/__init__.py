"""The commands, a module each: NAME, add_arguments, run."""
