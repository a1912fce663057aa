"""How a roll call tells of a proxy (pouvoir, procuration, mandat, CGCT L2121-20): patterns in small letters for a folded view."""

import re

# What it is called, in whole or in short, or by its holder.
CALLED = (
    r"(?:pouvoirs?|pouv\.?|pvr\.?(?![a-z])|p\.?v?\.?r?\.?(?= ?(?:a|:) )|procurations?|proc\.?(?![a-z])"
    r"|mandataire|mandats?|delegation de vote)"
)
PROXY = "(?:pouvoir|procuration)"  # "mandat", beside them, may also be a councillor's own, which runs for years
PROXY_OR_MANDATE = "(?:pouvoir|procuration|mandat)"
WORDS = "pouvoir|procuration|mandat|delegation de vote"
_LEADS = r"(?:qui )?(?:a |avait |ayant )?"
# "a donné pouvoir", with its verb; and "(pouvoir donné)", with or without.
GAVE = rf"{_LEADS}donn\w{{1,3}} (?:son |sa )?(?:pouvoir|procuration|delegation de vote)s?"
GIFT = rf"{_LEADS}(?:donn\w{{1,3}} )?(?:son |sa )?(?:pouvoir|procuration|delegation(?: de vote)?)(?: donnee?| ecrite?)?"
# That one votes for another, told without the word for it: "a confié son vote à", "vote confié à", "s'en est remise à".
_VOTE = r"(?:vote|voix|suffrage|pouvoir|procuration|mandat|delegation)"
_HAVING = r"(?:est\s|etait\s|a\sete\s|ayant\sete\s)?"
TRUST = (
    rf"(?:(?:(?:confi|laiss|remis|remet|transmi|transmet|adress|depos|legu)\w{{0,4}}|fait\s(?:parvenir|tenir))\s"
    rf"(?:son\s|sa\s|leurs?\s|une?\s){_VOTE}\s(?:ecrite?\s)?(?:de\svote\s)?"
    rf"|{_VOTE}\s{_HAVING}(?:confi|remis|laiss|transmis|port)ee?s?\s|s'en\s{_HAVING}(?:remise?|remet\w{{0,3}})\s)"
    r"(?:aupres de|au nom de|en faveur de|au profit de|a|au|par)(?![a-z])"
    r"|(?<![a-z])vot(?:e|ait|ant)\spar\s(?:l'intermediaire|la voix)\sde(?![a-z])"
    r"|(?<![a-z])charge\s(?=[^,;()\n]{3,60}\sde\s(?:l[ea]s?\s)?(?:represent|vot))"
    r"|(?<![a-z])mandat(?:e|ant|ait)\s(?=m\.|mme|monsieur|madame)"
)
# How it came, behind a name: "souffrant, ayant fait parvenir un pouvoir au nom de", "qui a remis une procuration écrite à".
_GAP = r"\s{1,4}"
_SENDS = (
    rf"(?:fait{_GAP}(?:parvenir|tenir|passer)"
    rf"|(?:remis|adresse|transmis|envoye|laisse|etabli|depose|redige|confie)(?={_GAP}(?:une?\s|sa\s|son\s|proc|pouv|mandat)))"
)
_WHY = (
    rf"(?:souffrante?|malade|empechee?|hospitalisee?|indisponible|absente?|excusee?|retenue?(?:{_GAP}[a-z' ]{{3,40}}?)?)"
    r"\s{0,4},?\s{1,4}"
)
_SENT_LEADS = rf"(?:qui{_GAP}(?:a|avait)|ayant|a|avait){_GAP}"
SENT = re.compile(
    rf"(?<![a-z'])(?:{_WHY}{_SENT_LEADS}(?:{_SENDS}|donne)|{_SENT_LEADS}{_SENDS}){_GAP}(?:(?:une?|son|sa){_GAP})?"
    rf"{PROXY_OR_MANDATE}(?![a-z])(?:{_GAP}ecrite?)?(?:{_GAP}de{_GAP}vote)?"
    rf"(?P<to>{_GAP}(?:au{_GAP}nom{_GAP}de|en{_GAP}faveur{_GAP}de|au{_GAP}(?:profit|benefice){_GAP}de|a)(?={_GAP}(?!partir|compter|l')))?"
)
# Ahead of whom another member holds it of: "porteuse du pouvoir de", "(1 pouvoir Luc NOIR)".
HOLDS = re.compile(
    rf"(?<![a-z])(?:a\s{{1,3}}(?:le\s|recu\s)?|detient\s(?:le\s)?|porteu[rs]e?\s(?:du\s|de\s)?|avec\s(?:le\s)?"
    rf"|et\s)?{CALLED}\s{{1,3}}(?:recue?s?\s)?(?:de\s{{1,3}}|d'|pour\s{{1,3}})(?!vote|donne)"
    rf"|(?<!\d)\d\s{{1,2}}{CALLED}[\s:–-]{{1,4}}(?:de\s{{1,3}}|d')?(?!a\s|au\s|de\s|donne|recu|ecrit)(?=[a-z])"
)
# That it does not count: late, withdrawn, not accepted.
VOID = re.compile(
    r"(?<![a-z])(?:(?:non|pas|sans) (?:valables?|valides?|recevables?|conformes?|comptabilise|pris|retenu|utilise|effet)"
    r"|nul(?:le)?s?|irrecevables?|caducs?|caduques?|(?:annule|revoque|retire|refuse|rejete|invalide|ecarte)e?s?|hors delai|trop tard"
    r"|tardivement"
    r"|sans valeur|non (?:parvenu|recu|transmis|remis|signe)e?s?|(?:arriv|parven|recu|transmis|remis|depos)\w{0,4} apres"
    r"|n(?:e |')(?:est |sont |a |ont |peut |peuvent |avait |etait |etaient |sera )?(?:pas|pu)(?: pu)?(?: (?:ete|etre|encore))?"
    r" (?:parven|arriv|recu|retenu|pris|transmis|accept|valid|recevable|admis|compt|remis|depos|produit|signe|utilis)\w{0,4})(?![a-z])"
)
# A power to sign or to act, and none to vote, behind whom it is given to.
TO_ACT = re.compile(r"\s{1,2}(?:de\s|d'|pour\s|afin d[e']\s?|a l'effet d[e']\s?)(?!vot)[a-z]{2,14}(?:er|ir|dre)(?![a-z])")
