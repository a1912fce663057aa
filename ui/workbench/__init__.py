"""The workbench on screen: a question, its answer, what is taken away."""
