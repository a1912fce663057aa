"""The tables of a paper, whatever drew them: cells of the format, ruled lines, columns by position, bars, tabs or blanks."""
