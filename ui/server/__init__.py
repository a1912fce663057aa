"""What the server does beside pages: routes, headers, first paint, failures."""
