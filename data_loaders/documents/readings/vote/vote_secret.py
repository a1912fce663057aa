"""How a vote was held: by secret ballot (scrutin secret, article L2121-21 CGCT), or with other items in one."""

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View

_SECRET = spoken(
    r"\b(?:vote|election|proced\w{1,6}|deroul\w{1,6}|elu\w{0,2}|scrutin|recours)[^.;\n]{0,60}\b(?:a |au |par |le )?(?:scrutin secret"
    r"|bulletins? secrets?|vote secret)"
    r"|\bau scrutin secret\b|\ba bulletins? secrets?\b|\bnombre de bulletins\b|\bbulletins (?:blancs|nuls|trouves|depouilles)\b"
)
_NOT_SECRET = spoken(
    r"\b(?:ne pas|sans|pas de|renonc\w{1,5}|plutot que|au lieu)\b[^.;\n]{0,80}$|\b(?:peut|peuvent|doit|doivent|convient"
    r"|prevoit|article|sauf)\b[^.;\n]{0,110}$|\bdemande\w* (?:le|un) $"
)
_BALLOTS = spoken(r"\bnombre de bulletins\b|\bbulletins (?:blancs|nuls|trouves|depouilles)\b|\bsuffrages exprimes ?:")
_RAISED_HANDS = spoken(r"\bmains? levees?\b")
_BULK = spoken(
    r"\b(?:vote|votee?s?|adoptee?s?|approuvee?s?|mis(?:e|es)? aux voix|deliberations?) (?:\w{1,12} )?(?:en bloc"
    r"|groupee?s?|globalement|ensemble en un seul vote)\b|\bvote (?:bloque|global|groupe|unique)\b"
    r"|\bdeliberations regroupees\b"
)


def secret(view: View, start: int, end: int) -> tuple[bool | None, tuple[int, int] | None]:
    """True with its place where ballots were secret; None where the text does not say. An option or a rule quoted is no ballot."""
    open_vote = _RAISED_HANDS.search(view.folded, start, end) and not _BALLOTS.search(view.folded, start, end)
    for found in () if open_vote else _SECRET.finditer(view.folded, start, end):
        before = view.folded[max(start, found.start() - 120) : found.start()]
        if _BALLOTS.match(found[0]) or not (_NOT_SECRET.search(before) or _NOT_SECRET.search(found[0][:-8] + " ") or "ne pas" in found[0]):
            return True, (found.start(), found.end())
    return None, None


def bulk(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Where the text says that the item was voted with others in one vote."""
    found = _BULK.search(view.folded, start, end)
    return found.span() if found else None


def example(text: str) -> bool | None:
    """Was the vote of this text secret?"""
    return secret(View.of(text), 0, len(text))[0]


EXAMPLES: list[tuple[str, bool]] = [
    ("Il est procédé au vote à bulletins secrets. Nombre de bulletins : 19", True),
    ("L'élection a lieu au scrutin secret.", True),
]
NOT_FOUND = [
    "le conseil décide à l'unanimité de ne pas procéder au scrutin secret",
    "le conseil peut décider de voter au scrutin secret",
    "vote à main levée",
]
