"""Colours that colour-blind people tell apart (after Okabe and Ito), none of which judges, seen on a light and a dark page."""

BLUE, SKY, GREEN, YELLOW, ORANGE, PURPLE = "#0072B2", "#56B4E9", "#009E73", "#F0E442", "#E69F00", "#CC79A7"
GREY, PALE = "#7F7F7F", "#BFBFBF"

STATE = {
    "present_full": BLUE,
    "present_part": SKY,
    "represented": GREEN,
    "excused": YELLOW,
    "absent": ORANGE,
    "unknown": GREY,
    "not_mentioned": PALE,
}
VARIANT = {"expressed": BLUE, "without_abstention": ORANGE, "mention": GREY}
TAX = {"HT": BLUE, "TTC": ORANGE, "none": GREY}
