"""One module a command, all alike: NAME, add_arguments(parser), run(args) -> exit code; heavy imports inside `run`."""
