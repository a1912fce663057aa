"""How a vote was held: by secret ballot (scrutin secret, article L2121-21 CGCT), or with other items in one."""

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.vote import vote_for_names
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
_ELECTED = spoken(
    r"\b(?:est|sont|a ete|ont ete) (?:\w{1,14} )?(?:elue?s?|proclamee?s?)\b|\bproclamee?s?,? elue?s?\b|\bproclame(?:nt)?\b"
    r"|\belu(?:e|s|es)? (?:au|a la|en qualite|dele|maire|presi|adjoi|vice)"
)
# The word on a vote that says how somebody was elected: "est élue déléguée à l'unanimité".
_ELECTED_BY = spoken(r"\b(?:elue?s?|proclamee?s?)\b(?P<between>[^.;:\n]{0,80})$")
OPENS = spoken(r"proced\w{1,4}(?: \w{1,8})? (?:a l'election|a l'elire|au scrutin|a un vote|a un scrutin)\b")  # no decision, but the ballot
_VOTED = spoken(r"\b(?:vote|adopt|approuv|accept|valid|decid|deliber)")
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


def election(view: View, start: int, end: int, word: int | None = None) -> bool:
    """Whether the item is an election by ballot: it tells who is elected, and no outcome. `word`: where the word on its vote begins."""
    if _BALLOTS.search(view.folded, start, end) and _ELECTED.search(view.folded, start, end):
        return True
    if vote_for_names.find(view, start, end):
        return True
    if word is None or secret(view, start, end)[0] is None:
        return False
    told = _ELECTED_BY.search(view.folded[max(start, word - 100) : word])
    return told is not None and not _VOTED.search(told["between"])


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
