"""The sign of a state of attendance (présence) on a square or a line: a letter or shape beside the colour, which never speaks alone."""

SIGN = {
    "present_full": "●",
    "present_part": "P",
    "represented": "R",
    "excused": "E",
    "absent": "A",
    "unknown": "?",
    "not_mentioned": "–",
}
