"""The national files at their real size: made with a seed, loaded by the command that a server's keeper types, beside a peer."""
