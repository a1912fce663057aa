"""What contradicts itself over one session's papers together, and over the stored tables; each rule a named guard."""
