"""The loaders: council papers and open data, and their command line."""
