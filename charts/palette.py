"""Colours that colour-blind people tell apart (after Okabe and Ito), none of which judges: the theme's own, as pages have them."""

import tomllib
from pathlib import Path

_THEME = tomllib.loads((Path(__file__).parents[1] / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]

BLUE, SKY, GREEN, YELLOW, ORANGE, _PURPLE, GREY, PALE, _VERMILION, NOT_COUNTED = _THEME["chartCategoricalColors"]
# Round every bar and cell: the pale colours alone would not stand out from a light page, nor the deep ones from a dark page.
EDGE = "#767676"
# Words on the ground of a page; where its layer's name begins with "inked", ui/look.css writes them in the visitor's own ink.
INK = _THEME["light"]["textColor"]

# The last one is of what stands out of the rates (a session whose list is not sure), light on a dark page too; in part is the sky's:
# in charts, in small pictures and in keys (ui/theme.py).
IN_PART = SKY

STATE = {
    "present_full": BLUE,
    "present_part": IN_PART,
    "represented": GREEN,
    "excused": YELLOW,
    "absent": ORANGE,
    "unknown": GREY,
    "not_mentioned": PALE,
}
VARIANT = {"expressed": BLUE, "without_abstention": ORANGE, "mention": GREY}
SIDE = {"votes_for": BLUE, "abstentions": PALE, "votes_against": ORANGE, "unknown": GREY}
OUTCOME = {"adopted": BLUE, "noted": GREEN, "rejected": ORANGE, "deferred": YELLOW, "withdrawn": PALE}
MEETS = {"matched": BLUE, "possible": SKY}
CLOSES = {"true": BLUE, "false": NOT_COUNTED}
PAPER = {"read": BLUE, "superseded": GREEN, "not a council paper": PALE, "refused": ORANGE}
