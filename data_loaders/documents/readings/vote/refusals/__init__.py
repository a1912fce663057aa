"""How a council says no, later, or somebody else."""
