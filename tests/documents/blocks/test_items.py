"""Items in every layout: what is one, what is none, and where each begins and ends. All papers are invented."""

import pytest

from data_loaders.documents.choice import items
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.text.view import View

AGENDA = "Ordre du jour :"
SHORT = pytest.mark.xfail(reason="in so short a paper the weights of headings speak for another reading")
ROLL = "L'an deux mille vingt-trois, le neuf mai, le conseil municipal de Valmerle s'est réuni. Présents : M. Paul RENARD, Mme Anne LOUP. "
DECIDED = "Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve la proposition."


def found(text: str, kind: str | None = "minutes") -> list[Item]:
    return items.find(View.of(text), kind)


def heads(text: str, kind: str | None = "minutes") -> list[str]:
    """The first words of each item's title."""
    return [" ".join(text[i.heading.title : i.heading.title + 40].split()[:2]) for i in found(text, kind)]


NUMBERINGS = {
    "act numbers": ("N° 2023-001 ", "N° 2023-002 ", "N° 2023-003 "),
    "labelled acts": ("Délibération n° 2023/11 : ", "Délibération n° 2023/12 : ", "Délibération n° 2023/13 : "),
    "short forms": ("DCM 2023-041 – ", "DCM 2023-042 – ", "DCM 2023-043 – "),
    "dated numbers": ("DEL20230509_01 – ", "DEL20230509_02 – ", "DEL20230509_03 – "),
    "year last": ("N° 14/2023 : ", "N° 15/2023 : ", "N° 16/2023 : "),
    "brackets": ("1) ", "2) ", "3) "),
    "dots": ("1. ", "2. ", "3. "),
    "dashes": ("1 – ", "2 – ", "3 – "),
    "slashes": ("1/ ", "2/ ", "3/ "),
    "degrees": ("1°) ", "2°) ", "3°) "),
    "roman": ("I - ", "II - ", "III - "),
    "letters": ("A) ", "B) ", "C) "),
    "affairs": ("Affaire n° 1 : ", "Affaire n° 2 : ", "Affaire n° 3 : "),
    "points": ("Point n°1 – ", "Point n°2 – ", "Point n°3 – "),
    "questions": ("QUESTION N° 1 : ", "QUESTION N° 2 : ", "QUESTION N° 3 : "),
    "reports": ("RAPPORT N° 1 - ", "RAPPORT N° 2 - ", "RAPPORT N° 3 - "),
    "objects": ("OBJET : ", "OBJET : ", "OBJET : "),
}
TITLES = ("Tarifs cantine", "Travaux toiture", "Subvention chorale")


@pytest.mark.parametrize("name", NUMBERINGS)
@pytest.mark.parametrize("printed", ["flat", "lines"])
def test_numbered_headings_part_the_items(name: str, printed: str) -> None:
    glue = " " if printed == "flat" else "\n"
    body = glue.join(
        f"{n}{t}{glue}Madame le Maire expose la demande.{glue}{DECIDED}" for n, t in zip(NUMBERINGS[name], TITLES, strict=True)
    )
    assert heads(f"{ROLL}{glue}{body}{glue}La séance est levée à 21 h.") == list(TITLES)


@SHORT
def test_an_agenda_is_not_the_items_it_announces() -> None:
    agenda = f"{AGENDA} 1. Tarifs cantine 2. Travaux toiture 3. Questions diverses "
    body = f"1. Tarifs cantine Le maire expose. {DECIDED} 2. Travaux toiture Un devis est reçu. {DECIDED} 3. Questions diverses Rien. "
    text = ROLL + agenda + body + "La séance est levée."
    assert heads(text) == ["Tarifs cantine", "Travaux toiture"]
    assert min(i.segment.start for i in found(text)) > text.index("Questions diverses")


def test_a_bare_agenda_has_no_items() -> None:
    assert heads(ROLL + "Ordre du jour : 1. Tarifs cantine 2. Travaux toiture 3. Subvention chorale 4. Questions diverses") == []


def test_a_table_of_contents_has_no_items() -> None:
    lines = "\n".join(f"D2023-0{n} {t} ........ {n}" for n, t in enumerate(TITLES, 1))
    assert heads(f"{ROLL}\nSommaire\n{lines}\n") == []


def test_the_mayors_decisions_are_no_item_unless_they_bear_an_acts_number() -> None:
    told = "Décisions prises par le Maire par délégation Contrat de nettoyage. Le conseil prend acte. "
    assert heads(f"{ROLL}1) Tarifs cantine {DECIDED} 2) {told}3) Travaux toiture {DECIDED}") == ["Tarifs cantine", "Travaux toiture"]
    acts = f"{ROLL}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 {told}N° 2023-03 Travaux toiture {DECIDED}"
    assert heads(acts) == ["Tarifs cantine", "Décisions prises", "Travaux toiture"]


def test_the_choice_of_the_secretary_and_the_agendas_vote_are_none() -> None:
    text = (
        f"{ROLL}1) Désignation du secrétaire de séance {DECIDED} 2) Approbation de l'ordre du jour {DECIDED} 3) Travaux toiture {DECIDED}"
    )
    assert heads(text) == ["Travaux toiture"]


def test_the_approval_of_the_last_minutes_counts_where_it_is_headed() -> None:
    headed = "Approbation du procès-verbal du 3 avril 2023 Le procès-verbal est adopté à l'unanimité. "
    assert heads(f"{ROLL}{headed}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture {DECIDED}")[0] == "Approbation du"
    told = "Le procès-verbal de la dernière séance est adopté à l'unanimité. "
    assert heads(f"{ROLL}{told}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture {DECIDED}") == [
        "Tarifs cantine",
        "Travaux toiture",
    ]


def test_an_approval_ends_with_the_sentence_that_decides_it() -> None:
    headed = "Approbation du procès-verbal du 3 avril 2023 Le procès-verbal est adopté à l'unanimité. M. Loup s'étonne du bruit. "
    text = f"{ROLL}{headed}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture {DECIDED}"
    assert "étonne" not in text[slice(found(text)[0].segment.start, found(text)[0].segment.end)]


def test_a_run_in_approval_counts() -> None:
    text = f"{ROLL}\nCompte-rendu de la réunion du 3 avril 2023 : Pas d'observation. Il est adopté à l'unanimité.\n"
    text += f"2023/12 – Tarifs cantine\n{DECIDED}\n"
    assert heads(text + f"2023/13 – Travaux toiture\n{DECIDED}\n")[0] == "Compte-rendu de"


def test_a_heading_without_decision_is_none() -> None:
    text = f"{ROLL}1) Tarifs cantine {DECIDED} 2) Point travaux Le chantier avance. "
    text += f"3) Travaux toiture {DECIDED} 4) Questions diverses Rien."
    assert heads(text) == ["Tarifs cantine", "Travaux toiture"]


def test_the_item_cut_off_by_the_end_is_listed() -> None:
    text = f"{ROLL}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture Madame le Maire expose que la toit"
    assert [i.cut for i in found(text)] == [False, True]


def test_an_acts_number_printed_again_on_its_next_page_opens_no_item() -> None:
    page = "Délibération n° 2023-12 (suite) Considérant que la toiture fuit, "
    text = f"{ROLL}Délibération n° 2023-11 : Tarifs cantine {DECIDED} Délibération n° 2023-12 : Travaux toiture Vu le code, {page}{DECIDED}"
    assert heads(text) == ["Tarifs cantine", "Travaux toiture"]


def test_quoted_numbers_open_no_item() -> None:
    quote = "Vu la délibération n° 2023-02 du 3 avril 2023, vu la loi n° 2023-03 du 1er mars 2023, "
    text = f"{ROLL}N° 2023-01 Tarifs cantine {quote}{DECIDED} N° 2023-02 Travaux toiture {DECIDED}"
    assert heads(text) == ["Tarifs cantine", "Travaux toiture"]


@SHORT
def test_places_before_act_numbers_reach_the_items_without_one() -> None:
    text = f"{ROLL}1) Le procès-verbal est approuvé à l'unanimité 2) Délibération n° 2023-05-09/01 : Tarifs cantine {DECIDED} "
    text += f"3) Délibération n° 2023-05-09/02 : Travaux toiture {DECIDED}"
    assert heads(text) == ["Le procès-verbal", "Tarifs cantine", "Travaux toiture"]
    assert [i.heading.code is not None for i in found(text)] == [False, True, True]


def test_numbering_that_begins_again_in_each_chapter() -> None:
    text = f"{ROLL}I - FINANCES 1 - Tarifs cantine {DECIDED} 2 - Travaux toiture {DECIDED} II - CULTURE 1 - Subvention chorale {DECIDED} "
    assert heads(text + f"III - PERSONNEL 1 - Prime annuelle {DECIDED}") == [*TITLES, "Prime annuelle"]


def test_chapters_hold_numbered_items() -> None:
    text = f"{ROLL}1. Finances 1.1. Tarifs cantine {DECIDED} 1.2. Subvention chorale {DECIDED} 2. Travaux 2.1. Travaux toiture {DECIDED}"
    assert heads(text) == ["Tarifs cantine", "Subvention chorale", "Travaux toiture"]


def test_capitals_announced_by_the_agenda_head_items_that_nothing_numbers() -> None:
    text = f"{ROLL}{AGENDA} Tarifs de la cantine scolaire Travaux de toiture du préau "
    text += f"TARIFS DE LA CANTINE SCOLAIRE Le maire expose. {DECIDED} "
    assert heads(text + f"TRAVAUX DE TOITURE DU PRÉAU Un devis est reçu. {DECIDED}") == ["TARIFS DE", "TRAVAUX DE"]


def test_lines_announced_by_the_agenda_head_items_that_nothing_numbers() -> None:
    text = f"{ROLL}\n{AGENDA}\n- Tarifs de la cantine scolaire\n- Travaux de toiture\n"
    text += f"Tarifs de la cantine scolaire\nLe maire expose.\n{DECIDED}\n"
    assert heads(text + f"Travaux de toiture\nUn devis est reçu.\n{DECIDED}\n") == ["Tarifs de", "Travaux de"]


def test_an_extract_is_one_item() -> None:
    text = "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS Séance du 9 mai 2023 N° 2023-11 1 - Les constats 2 - Les moyens " + DECIDED
    assert [(i.segment.start, i.segment.end) for i in found(text, "extract")] == [(0, len(text))]


def test_two_extracts_bound_together_are_two_items() -> None:
    one = (
        "EXTRAIT DU REGISTRE DES DELIBERATIONS\nDélibération n° 2023-{n}\nSéance du 9 mai 2023\nPrésents : M. Paul RENARD\nOBJET : {t}\n"
        + DECIDED
        + "\n"
    )
    text = one.format(n=11, t="Tarifs cantine") + one.format(n=12, t="Travaux toiture")
    assert len(found(text, "extract")) == 2


def test_what_follows_the_closing_belongs_to_no_item() -> None:
    text = f"{ROLL}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture {DECIDED} La séance est levée à 21 h. Signatures"
    assert "levée" not in text[found(text)[-1].segment.start : found(text)[-1].segment.end]


def test_other_papers_have_none() -> None:
    assert heads(f"{ROLL}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture {DECIDED}", "other") == []


def test_a_title_printed_above_its_number_heads_the_item() -> None:
    one = "{p}. {t}\nDélibération n° 2023/{n}\nRapporteur : M. Paul RENARD\nLa demande est exposée.\n" + DECIDED + "\n"
    text = f"{ROLL}\n" + "".join(one.format(p=p, t=t, n=p + 10) for p, t in enumerate(TITLES, 1))
    assert heads(text) == list(TITLES)
    assert [text[slice(*i.heading.code)] for i in found(text) if i.heading.code] == ["2023/11", "2023/12", "2023/13"]


def test_a_withdrawn_item_is_one() -> None:
    text = f"{ROLL}N° 2023-01 Tarifs cantine {DECIDED} N° 2023-02 Travaux toiture Délibération retirée de l'ordre du jour. "
    assert heads(text + f"N° 2023-03 Subvention chorale {DECIDED} La séance est levée.") == list(TITLES)
