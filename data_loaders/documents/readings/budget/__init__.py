"""The budget lines that an act charges (imputation budgétaire)."""
