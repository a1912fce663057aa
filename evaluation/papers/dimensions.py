"""In how many ways a paper may be printed: each dimension with its values, the plain one first."""

from random import Random

Values = dict[str, str]
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "body": ("commune", "communauté de communes", "syndicat", "CCAS", "bureau communautaire"),
    "kind": ("minutes", "one act", "summary"),
    "letterhead": ("centred", "left box", "name alone", "in a sentence", "two columns"),
    "opening": ("L'an, in letters", "Séance du", "date in the title", "slashes", "weekday and place", "convened by the chair"),
    "convened": ("Date de convocation", "none", "convoqué le", "in the opening sentence"),
    "counts": ("line", "none", "table", "one a line", "sentence", "in the headings"),
    "name": ("Jean DUPONT", "DUPONT Jean", "Jean Dupont", "M. DUPONT", "J. DUPONT"),
    "surname": ("plain", "particle", "double", "given name", "mixed"),
    "civility": ("M. and Mme", "none", "Monsieur and Madame", "MM. then Mmes"),
    "roll": (
        "run of commas", "one a line", "bullets", "table of crosses", "table of words", "two columns", "side box", "aligned",
        "cells", "by function", "dashes", "semicolons", "by commune",
    ),
    "function": ("none", "after a comma", "in brackets"),
    "headings": (
        "Étaient présents", "PRÉSENTS", "Membres présents", "Étaient présent(e)s", "Ont siégé", "Présents run on", "Assistaient",
        "présent·e·s", "Mmes et MM.",
    ),
    "heading look": ("plain", "bold", "grey band", "underlined"),
    "proxy": ("own list, à", "own list, donne pouvoir à", "own list, arrow", "in brackets", "représenté par", "procuration, bracketed",
        "holder first"),
    "moves": ("none", "arrives, in brackets", "leaves, in brackets", "arrives, told", "leaves, told", "until a point, in brackets"),
    "note": ("none", "excused behind the office", "proxy sent by mail", "void proxy", "sits for another"),
    "wording": ("usual", "told another way"),
    "president": ("sous la présidence de", "Président de séance :", "préside"),
    "secretary": ("Secrétaire de séance :", "est élu", "désigné par le conseil", "at the end", "none"),
    "title look": (
        "bold", "plain", "large", "grey band", "white on dark", "capitals", "underlined", "framed", "bold capitals", "table row",
        "list number", "coloured",
    ),
    "title": ("short", "long", "theme first", "two lines", "opens with a figure", "objet"),
    "number": (
        "1.", "none", "2024-04-01", "I –", "Point n° 1 :", "DEL2024_012", "n° 12/2024", "CM-2024-3-1", "after the title", "two levels",
        "beside the title", "Délibération n° 7", "20240312 3", "N°02/03-2024", "falling serials",
    ),
    "reporter": ("none", "Rapporteur :", "name under the title", "expose", "in brackets"),
    "text": ("one paragraph", "whereas", "debate", "none", "many pages", "commission heard"),
    "vote": (
        "sentence", "capitals", "table", "line of counts", "verbs alone", "box at the right", "names in brackets", "Vote : unanimité",
        "one a line", "slash for none", "no one against", "adopted", "sign and dots",
    ),
    "special": ("none", "noted", "deferred", "refused", "rejected by count", "unfavourable"),
    "money": ("none", "grants", "contract", "both"),
    "grants": (
        "ruled table", "aligned", "bullets", "sentence", "last year beside", "total line", "dotted line", "amount first", "run in",
        "a cell a line",
    ),
    "contract": (
        "sentence", "ruled lots", "aligned lots", "least and most", "bullets", "narrow cells", "offers beside", "TTC beside",
        "former holder",
    ),
    "amount": ("1 234,50 €", "1 234.50 €", "1.234,50 €", "1234,50 euros"),
    "besides": (
        "none", "agenda", "staff", "decisions of the chair", "recap", "signatures", "guests", "stamp", "quorum told", "annex",
        "order of another body", "other hours",
    ),
    "closing": ("sentence", "own line", "below the opening"),
    "running": ("none", "page x / y", "name of the council", "footer address", "stamp on each page"),
    "type": ("serif", "sans", "small", "two columns of text", "justified and hyphenated"),
    "picture": ("–", "clean", "askew", "grain", "faint", "one bit", "low resolution"),
}  # fmt: skip
FORMATS = ("txt", "pdf", "docx", "odt", "scan")
NOT_IN_PLAY = "–"
_SENTENCES = ("L'an, in letters", "weekday and place", "convened by the chair")
_MEMBERS_TABLES = ("table of crosses", "table of words")


def plain() -> Values:
    """The first value of each."""
    return {dimension: values[0] for dimension, values in DIMENSIONS.items()}


def drawn(rng: Random, odd: int, given: Values) -> Values:
    """The plain paper but for `odd` dimensions, which take any value; what is `given` stays."""
    values = plain()
    for dimension in rng.sample(sorted(DIMENSIONS.keys() - given.keys()), min(odd, len(DIMENSIONS) - len(given))):
        values[dimension] = rng.choice(DIMENSIONS[dimension])
    values["kind"] = rng.choice(DIMENSIONS["kind"]) if odd else values["kind"]
    values["money"] = rng.choice(DIMENSIONS["money"])
    return settled({**values, **given}, rng)


def settled(values: Values, rng: Random) -> Values:
    """Values that cannot stand together give way; a dimension that the paper cannot show is not in play."""
    one = dict(values)
    one["picture"] = (
        rng.choice(DIMENSIONS["picture"][1:]) if one.get("format") == "scan" and one["picture"] == NOT_IN_PLAY else one["picture"]
    )
    if one.get("format") != "scan":
        one["picture"] = NOT_IN_PLAY
    if one.get("format") in ("txt", "odt", "docx"):
        one["type"] = NOT_IN_PLAY
    if one.get("format") == "txt":
        one["running"] = NOT_IN_PLAY
        one["heading look"] = NOT_IN_PLAY
        look = one["title look"]
        one["title look"] = {"bold capitals": "capitals"}.get(look, look if look in ("capitals", "plain", "table row") else "plain")
        one["letterhead"] = "centred" if one["letterhead"] in ("left box", "two columns") else one["letterhead"]
    _roll(one)
    _acts(one)
    return one


def _roll(one: Values) -> None:
    if one["roll"] in _MEMBERS_TABLES:
        one.update(dict.fromkeys(("headings", "heading look", "proxy", "function", "note"), NOT_IN_PLAY))
        one["civility"] = "M. and Mme" if one["civility"] == "MM. then Mmes" else one["civility"]
        one["moves"] = "none" if "brackets" in one["moves"] else one["moves"]
    if one["civility"] == "MM. then Mmes" and one["roll"] not in ("run of commas", "dashes", "semicolons"):
        one["civility"] = "M. and Mme"
    if one["roll"] == "by commune" and one["body"] in ("commune", "CCAS"):
        one["roll"] = "by function"
    if one["roll"] in ("by function", "by commune") or one["civility"] == "MM. then Mmes":
        one["function"] = "none"
    if one["name"] == "M. DUPONT" or one["note"] == "sits for another":
        one["civility"] = "M. and Mme" if one["civility"] == "none" else one["civility"]
    if one["function"] == "after a comma" and one["roll"] in ("run of commas", "by function", "by commune") and one["civility"] == "none":
        one["civility"] = "M. and Mme"
    if one["function"] == "after a comma" and one["roll"] in ("run of commas",):
        one["roll"] = "semicolons"
    if one["counts"] == "in the headings" and one["headings"] in (NOT_IN_PLAY, "Présents run on"):
        one["counts"] = "line"
    if one["convened"] == "in the opening sentence" and one["opening"] not in _SENTENCES:
        one["convened"] = "Date de convocation"
    if one["kind"] == "one act" and ("told" in one["moves"] or "point" in one["moves"]):
        one["moves"] = "none"
    if one["moves"] != "none" and one["counts"] in ("table", "sentence", "one a line", "line", "in the headings"):
        one["counts"] = "none"  # what they count, before or after the move, is not printed here
    _note(one)


def _note(one: Values) -> None:
    if one["roll"] in ("two columns", "side box", "aligned", "cells") or (one["note"] == "sits for another" and one["moves"] != "none"):
        one["note"] = NOT_IN_PLAY
    if one["note"] in ("proxy sent by mail", "void proxy"):
        one["proxy"] = "in brackets"
    if one["note"] not in ("none", NOT_IN_PLAY):
        one["counts"], one["civility"] = "none", "M. and Mme" if one["civility"] == "MM. then Mmes" else one["civility"]


def _acts(one: Values) -> None:
    if one["kind"] == "one act":
        one["closing"] = NOT_IN_PLAY
        one["besides"] = one["besides"] if one["besides"] in ("none", "staff", "signatures", "stamp", "quorum told", "annex") else "none"
        one["number"] = one["number"] if one["number"] not in ("1.", "I –", "Point n° 1 :", "two levels") else "none"
        one["secretary"] = one["secretary"] if one["secretary"] != "at the end" else "est élu"
        one["money"] = one["money"] if one["money"] != "both" else "grants"
    if one["title look"] == "list number":
        one["number"] = "1."
    if one["number"] == "beside the title":
        one["title look"] = "table row"
    if one["title look"] in ("list number", "table row") and one["title"] == "two lines":
        one["title"] = "long"
    if one["title look"] == "plain" and one["number"] == "none" and one["title"] != "objet" and one["kind"] != "one act":
        one["number"] = "1."  # else nothing says where an act begins
    for kind, key in (("grants", "grants"), ("contract", "contract")):
        if one["money"] not in (kind, "both"):
            one[key] = NOT_IN_PLAY
    if one["money"] == "none":
        one["amount"] = NOT_IN_PLAY
