"""How councils lay out their papers: what is said in which order (compose) and on what (print)."""
