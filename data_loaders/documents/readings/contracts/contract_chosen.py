"""Firms named without a word for what they are: "retient l'Atelier Orme pour 36 000 €", "valide le devis de GEO VAL", "confie à …"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_capital, is_firm, read_name, tidy
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_OFFER = r"(?:l'offre|la proposition|le devis|celle|celui|la candidature) (?:\w{3,14} )?(?:de |d'|du )"
_LEAD = r"(?:la |l'|le |les )?(?=[^\W\d_])"
_BEFORE_NAME = phrase(
    r"(?:m\.|mr|mme|monsieur|madame|association (?:d'insertion )?|marbrerie|menuiserie|maconnerie|charpenterie|serrurerie|imprimerie|"
    r"plomberie|scierie|pepiniere|quincaillerie|jardinerie|metallerie|artisan|paysagiste|architecte|traiteur|garage|atelier) ?(?=[^\W\d_])"
)
_CHOSEN = phrase(
    rf"\b(?:retient|retenir|retenu|choisit|choisir|opte pour|opter pour|selectionner?|designer?),? (?:a l'unanimite,? )?"
    rf"(?:{_OFFER})?{_LEAD}|"
    rf"\b(?:valid|accept|approuv|sign)\w{{1,4}},? (?:a l'unanimite,? )?{_OFFER}{_LEAD}|"
    rf"(?<!d')\b(?:devis|proposition|offre) (?:\w{{3,14}} )?(?:de |d'|du ){_LEAD}|"
    rf"\b(?:entreprise|societe|prestataire|candidat|fournisseur|cabinet|architecte|titulaire|attributaire) "
    rf"(?:retenue?|choisie?|designee?|proposee?) (?:est|sera) {_LEAD}|"
    rf"\b(?:devis|offre|proposition) (?:retenue?|choisie?) (?:est|sera) (?:celle|celui) (?:de |d'|du ){_LEAD}|"
    rf"\b(?:renouvel|recondui|conclu|sign|souscri|pass)\w{{1,5}} [^.;:€]{{0,30}}?(?:contrat|marche)s?\b[^.;:€]{{0,60}}? avec {_LEAD}|"
    rf"\b(?:le )?lot (?:n ?° ?)?\d{{1,2}}(?: [«(\"][^«»()\"€]{{2,60}}[»)\"])? a {_LEAD}|"
    r"\bnouve(?:au|lle) (?:prestataire|titulaire|fournisseur|entreprise|societe|exploitant|delegataire) ?: (?=[^\W\d_])|"
    r"\b(?:laureat|attributaire|titulaire|(?:entreprise|societe|prestataire|candidat|fournisseur) retenue?) ?: (?=[^\W\d_])|"
    r"\b(?:confi|attribu)\w{1,3} (?:la |le |les |l'|cette |ces |ce |cet )?(?:mission|marche|travaux|lot|prestation|realisation|"
    r"maitrise d'(?:œ|oe)uvre|etude|contrat|accord[- ]cadre|fourniture)s?"
    r"\b[^.;:€]{0,70}? (?:a |au |aux )(?:la |l'|le |les )?(?=[^\W\d_])|"
    r"\b(?:missions?|marches?|travaux|lots?|prestations?|etudes?|contrats?|accords?[- ]cadres?|fournitures?|entretien)"
    r"(?: [^.;:€]{2,50})? (?:est|sont|a ete|ont ete|sera) (?:confi|attribu)\w{1,3} (?:a |au |aux )(?:la |l'|le |les )?(?=[^\W\d_])|"
    r"\b(?:devis|offre|proposition) (?=[^\W\d_][^.;:€\d]{1,60} (?:est|a ete) (?:\w{4,10} )?(?:accept|reten|chois|valid|approuv))|"
    r"\bchoix (?:du conseil|du bureau|du comite|des elus|retenu)(?: municipal| syndical)? ?: (?=[^\W\d_])|"
    r"\bcommande (?:est |sera )?passee aupres (?:de |d'|du )(?:la |l'|le )?(?=[^\W\d_])|"
    r"\b(?:achet|acqu|command)\w{1,9}\b[^.;:€]{0,90}? (?:aupres (?:de |d'|du )|chez )(?:la |l'|le |les )?(?=[^\W\d_])"
)
_MISSION = phrase(
    r"(?:\n|[:;]\s)[\s]{0,4}[-–•*▪] ?(?P<line>(?:la |les |le |l'|une |un )?(?:missions?|lots?|travaux|etudes?|marche|prestations?|"
    r"maitrise d'(?:œ|oe)uvre|controle|coordination|fournitures?|diagnostics?|realisation|assistance)\b[^;€\n]{4,160})"
)
_FOR_PRICE = phrase(r"(?:\s?\([^()]{0,40}\))?[\s,:]{1,3}(?:pour|moyennant|au prix|d'un montant)\b[^\d;.\n]{0,40}\d")
_BEFORE_VERB = phrase(
    r" (?:est|a ete|est finalement|est donc) (?:retenue?|choisie?|preferee?|classee? (?:en )?(?:premi\w{2,3}|1(?:er|ere)|tete))\b|"
    r" retenue?\b"
)
_CONFIDED = phrase(
    r"\b(?:confi)\w{1,3} (?:la |le |les |l'|cette |ces |ce )[a-z][^.;:€\n]{2,70}? (?:a |au |aux )(?:la |l'|le )?(?=[^\W\d_])"
)
_CALLED = phrase(r", (?:architecte|geometre|paysagiste|elagueur|artisan|maitre d'(?:œ|oe)uvre|ingenieur|avocat|notaire|traiteur)\w?\b")
_MARK = re.compile(r"[>→•*▪–-]?\s{0,3}")
_SENTENCE = re.compile(r"[.;:]\s|\n")
_ASSOCIATION = phrase(
    r"\b(?:choisi\w*|retien\w*|reten\w+|design\w+|attribu\w+|confi\w+)\b[^.;]{0,90}?(?:concession(?:naire)?|delegat(?:ion|aire)|gestion)\b"
    r"[^.;]{0,60}?\bl'association (?=\S)|"
    r"\bchoix de l'association (?=[^.;]{3,90}? (?:comme|en qualite de|en tant que) (?:concessionnaire|delegataire|titulaire))"
)
_PAID = phrase(r"\b(?:confi|reten|retien|choisi)\w{1,4}\b[^.;]{0,110}?\b(?:a l'association|l'association|l'offre de l'association) (?=\S)")
_TRADE = phrase(
    r"(?:menuiserie|garage|imprimerie|ateliers?|maconnerie|charpentes?|plomberie|electricite|transports?|paysages?|peinture|serrurerie|"
    r"metallerie|couverture|pepinieres?|autocars?|cars|traiteur|restaurant|architectes?|etudes?|ets|ent|maison|groupe|labo\w*) \S"
)
NO_FIRM = phrase(
    r"\A(?:plan|avant|projet|principe|scenario|solution|programme|budget|tarif|convention|contrat|phase|travaux|mission|maitrise|appel|"
    r"commission|candidat|ensemble|proposition|union|fonds|dossier|formule|hypothese|site|parcelle|agence (?:de l'eau|regionale)|"
    r"communaute|commune|departement|region|prefet|etat|syndicat|ccas|sivom|sivu|epci|centre|pse|variante|option|tranche|base|lot|"
    r"sde(?:\d\d|er|hg|g|s|f)?)\b"
)
_PRICED, _BESIDE = 90, 60
_BID = phrase(
    r"(?:\s?\([^()]{0,40}\))?[\s:,|(–-]{0,4}(?:pour|d'un montant de|propose|au prix de|a|s'eleve a)?(?: un montant de)?[\s:]{0,3}"
)


def named(view: View, start: int, end: int) -> Iterator[Mention]:
    """The firms that verbs of choosing bring: loud ones, those of a trade, and those whose price stands right behind."""
    for match in _CHOSEN.finditer(view.folded, start, end):
        name = read_name(view, _past_trade(view, match.end(), end), end)
        text = view.raw[name[0] : name[1]] if name else ""
        labelled = match.group().rstrip().endswith((":", " est", " sera")) and not match.group().startswith("choix")
        if (
            name
            and is_firm(text)
            and not NO_FIRM.search(fold(text))
            and (labelled or _is_sure(view, text, name[1], end) or _has_bid(view, text, start, match.start()))
        ):
            intro = match.end() if match.group().startswith(("le lot", "lot")) else match.start()
            yield Mention(intro, *name, tidy(text))
    for match in _CONFIDED.finditer(view.folded, start, end):
        name = read_name(view, match.end(), end)
        text = view.raw[slice(*name)] if name else ""
        told = _CHOSEN.match(view.folded, match.start(), end)
        if name and not told and is_firm(text) and not NO_FIRM.search(fold(text)) and _FOR_PRICE.match(view.folded, name[1], end):
            yield Mention(match.start(), *name, tidy(text))
    yield from _bulleted(view, start, end)
    for match in _BEFORE_VERB.finditer(view.folded, start, end):
        begin = max(
            [m.end() for m in _SENTENCE.finditer(view.folded, max(start, match.start() - 60), match.start())], default=match.start()
        )
        begin = _MARK.match(view.raw, begin, match.start()).end()  # type: ignore[union-attr]
        name = read_name(view, begin, match.start())
        if (
            name
            and name[1] == match.start()
            and is_firm(view.raw[slice(*name)])
            and (is_capital(view.raw[slice(*name)].split()[0]) or _has_bid(view, view.raw[slice(*name)], start, begin))
        ):
            yield Mention(begin, *name, tidy(view.raw[slice(*name)]))
    for match in (*_ASSOCIATION.finditer(view.folded, start, end), *_PAID.finditer(view.folded, start, end)):
        name = read_name(view, match.end(), end)
        if name and (match.re is _ASSOCIATION or _is_priced(view, name[1], end)):
            yield Mention(match.start(), *name, tidy(view.raw[name[0] : name[1]]))


def _bulleted(view: View, start: int, end: int) -> Iterator[Mention]:
    """ "confie : - la mission SPS à Sécuribat pour 2 975 € HT": the name between "à" and its price, a line each."""
    for bullet in _MISSION.finditer(view.folded, start, end):
        for before in re.finditer(r" (?:a|au|aux) (?:la |l'|le )?", bullet["line"]):
            name = read_name(view, bullet.start("line") + before.end(), bullet.end())
            text = view.raw[slice(*name)] if name else ""
            if name and is_firm(text) and not NO_FIRM.search(fold(text)) and _FOR_PRICE.match(view.folded, name[1], end):
                yield Mention(bullet.start("line"), *name, tidy(text))
                break


def _past_trade(view: View, here: int, end: int) -> int:
    """ "la menuiserie LOUP", "M. Petit": a trade in small letters and a civility are no part of the name."""
    found = _BEFORE_NAME.match(view.folded, here, end)
    small = found and (view.raw[here].islower() or found.group().strip() in ("m.", "mr", "mme", "monsieur", "madame"))
    return found.end() if found and small else here


def _is_sure(view: View, text: str, stop: int, end: int) -> bool:
    words = [w for w in re.split(r"[\s/&-]+", text) if w]
    if (is_capital(words[0]) and len(words[0]) > 2) or (_TRADE.match(fold(text)) and any(is_capital(w) for w in words)):
        return True
    return bool(_CALLED.match(view.folded, stop, end)) or _is_priced(view, stop, end)


def _has_bid(view: View, text: str, start: int, here: int) -> bool:
    """The item printed this name before with a price right behind it: one of the bids is chosen."""
    words = r"\s{1,3}".join(re.escape(word) for word in fold(text).split()[:6])
    bids = re.finditer(rf"(?<![a-z0-9]){words}(?![a-z0-9])", view.folded[start:here])
    return any(
        (amount := next(iter(money.find(view.folded, start + bid.end(), min(here, start + bid.end() + _BESIDE))), None))
        and _BID.fullmatch(view.folded, start + bid.end(), amount.start)
        for bid in bids
    )


def _is_priced(view: View, stop: int, end: int) -> bool:
    """An amount stands right behind, in the same sentence."""
    amount = next(iter(money.find(view.folded, stop, min(end, stop + _PRICED))), None)
    return amount is not None and not re.search(r"[.;]\s", view.folded[stop : amount.start])


def example(text: str) -> list[str]:
    """The firms that a text chooses."""
    return [m.name for m in named(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("confie l'entretien des chaudières à Chauffage Morin pour 2 400 € HT", ["Chauffage Morin"]),
    ("Nouveau prestataire : Garde Loup, 12 150 € HT par an", ["Garde Loup"]),
    ("Le conseil retient l'Atelier Orme-Vert pour un montant d'honoraires de 36 000 € HT", ["Atelier Orme-Vert"]),
    ("valide le devis de GEO VAL pour 3 200 €", ["GEO VAL"]),
    ("retient la proposition de la Menuiserie LOUP.", ["Menuiserie LOUP"]),
    ("confie la mission de maîtrise d'œuvre à Orme et Associés pour 12 000 € HT", ["Orme et Associés"]),
    ("choisit comme concessionnaire l'association Les Hirondelles pour quatre ans", ["Les Hirondelles"]),
]
EXAMPLES += [
    ("Le contrat est attribué à Chaleur du Val : 2 640 € HT par an", ["Chaleur du Val"]),
    ("La fourniture des colis est confiée à la Maison Orme (900 € TTC)", ["Maison Orme"]),
    ("devis Loup Bois 900 € HT ; devis Orme 950 € HT. Le devis Orme est accepté.", ["Orme"]),
    ("Deux offres : Brume Bois (820 € TTC), Val Murs (790 € TTC). Choix du conseil : Val Murs.", ["Val Murs"]),
]
NOT_FOUND = [
    "devis Loup Bois 900 € HT ; devis Orme 950 € HT. Le devis Brume est accepté.",
    "La fourniture des colis est confiée à la Maison Orme.",
    "confie la clé à l'association Les Hirondelles.",
    "retient le Plan de financement pour 30 000 €",
    "retient la date du 12 mai",
    "retient Valbourg comme lieu du marché.",
    "accepte le devis pour 3 000 €",
]
