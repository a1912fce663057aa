"""Whether a run of capitalised words is a private person's name, by the weight of all that speaks for and against it."""
