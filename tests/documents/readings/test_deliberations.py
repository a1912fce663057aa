"""Items become records: numbers, titles, reporters, dates, each with its words. All papers are invented."""

from data_loaders.documents.choice import deliberations
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord
from data_loaders.documents.text.view import View

DECIDED = "Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve."


def read(text: str, kind: str = "minutes", session: str | None = None) -> PaperRecord:
    record = PaperRecord("paper.txt", "", kind=kind)
    record.attendance = [AttendanceRecord("Paul RENARD", "present", role="Maire", evidence=[(0, 11)])]
    record.session.date = session
    deliberations.fill(record, View.of(text))
    return record


def items(text: str, kind: str = "minutes", session: str | None = None) -> list[DeliberationRecord]:
    return read(text, kind, session).deliberations


def test_the_words_prove_number_title_and_reporter() -> None:
    text = f"N° 2023-01 FINANCES – Tarifs Rapporteur : Mme Anne LOUP Vu le code, {DECIDED} N° 2023-02 Travaux {DECIDED}"
    first = items(text)[0]
    assert (first.number, first.title, first.rapporteur) == ("2023-01", "FINANCES – Tarifs", "Anne LOUP")
    assert [text[slice(*first.evidence[key][0])] for key in ("number", "title", "rapporteur")] == [
        "2023-01",
        "FINANCES – Tarifs",
        "Anne LOUP",
    ]


def test_a_place_in_the_agenda_is_no_number() -> None:
    assert [d.number for d in items(f"1) Tarifs {DECIDED} 2) Travaux {DECIDED}")] == [None, None]


def test_the_number_in_brackets_after_the_title() -> None:
    first = items(f"1. TARIFS DE LA CANTINE (DL-2023-12) M. RENARD expose. {DECIDED} 2. TRAVAUX (DL-2023-13) {DECIDED}")[0]
    assert (first.number, first.title) == ("DL-2023-12", "TARIFS DE LA CANTINE")


def test_a_reporter_by_role_is_resolved_to_the_person() -> None:
    assert (
        items(f"N° 2023-01 Tarifs\nMonsieur le Maire, rapporteur, expose :\n{DECIDED}\nN° 2023-02 Travaux\n{DECIDED}\n")[0].rapporteur
        == "Paul RENARD"
    )


def test_who_proposes_or_informs_is_no_reporter() -> None:
    text = f"N° 2023-01 Tarifs Mme LOUP propose une hausse. {DECIDED} N° 2023-02 Travaux M. MERLE informe le conseil. {DECIDED}"
    assert [d.rapporteur for d in items(text)] == [None, None]


def test_an_extract_reads_its_header() -> None:
    text = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nDate de publicité : 12/05/2023\nD - 20230011\nReçu en Préfecture le :\n"
        "Etaient présents :\nM. Paul RENARD, Mme Anne LOUP,\n\nExcusés :\nM. Luc MERLE,\n\n"
        "Entretien des toitures. Signature du marché\n\n"
        "Mme Anne LOUP, Adjointe au Maire, présente le rapport suivant :\n\nMesdames, Messieurs,\n"
        "La toiture fuit.\n\nADOPTE A L'UNANIMITE\n"
    )
    (only,) = items(text, "extract", "2023-05-09")
    assert (only.number, only.title) == ("D - 20230011", "Entretien des toitures. Signature du marché")
    assert (only.rapporteur, only.published_on, only.received_on) == ("Anne LOUP", "2023-05-12", None)
    assert (only.vote.outcome, only.vote.unanimous) == ("adopted", True)


def test_an_extract_without_a_label_is_titled_by_the_line_that_explains_it() -> None:
    text = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nL'an deux mille vingt-trois, le neuf mai, le conseil s'est réuni.\n"
        "Étaient présents : M. Paul RENARD, Mme Anne LOUP.\nExcusés : M. Luc MERLE.\n\n"
        "Attribution du marché de réfection du préau\n"
        "Une étude complémentaire sera menée par les services afin de préciser le calendrier des opérations et leur financement.\n"
        "Mme Anne LOUP remercie les agents pour leur travail.\n"
        "Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve cette proposition.\n"
    )
    (only,) = items(text, "extract", "2023-05-09")
    assert (only.title, only.vote.outcome) == ("Attribution du marché de réfection du préau", "adopted")


def test_the_convocations_display_is_no_publication() -> None:
    text = f"EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS Affichée le : 02/05/2023 OBJET : Tarifs {DECIDED} Affiché le 11/05/2023"
    assert items(text, "extract", "2023-05-09")[0].published_on == "2023-05-11"


def test_one_stamp_on_whole_minutes_dates_none_of_their_items() -> None:
    stamp = "Accusé de réception en préfecture 099-210000011-20230509-{n}-DE Date de réception préfecture : 12/05/2023 "
    one = f"N° 2023-01 Tarifs {DECIDED} " + stamp.format(n="PV") + f"N° 2023-02 Travaux {DECIDED}"
    assert [d.received_on for d in items(one)] == [None, None]
    each = f"N° 2023-01 Tarifs {DECIDED} " + stamp.format(n="01") + f"N° 2023-02 Travaux {DECIDED} " + stamp.format(n="02")
    assert [d.received_on for d in items(each)] == ["2023-05-12", "2023-05-12"]


def test_mixed_columns_of_a_list_give_no_outcome() -> None:
    rows = "20230509_01 TARIFS Accord à l'unanimité 20230509_02 TRAVAUX Accord à l'unanimité Accord à l'unanimité Accord à l'unanimité "
    found = items(rows + "20230509_03 CHORALE Accord à l'unanimité", "list")
    assert [d.vote.outcome for d in found] == ["adopted", None, "adopted"]


def test_an_extract_without_number_and_title_is_left_out_and_told() -> None:
    record = read("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS Présents : M. Paul RENARD", "extract")
    assert record.deliberations == []
    assert [w.code for w in record.warnings] == ["items_nameless"]


def test_the_next_sentences_first_word_is_no_part_of_the_reporter() -> None:
    found = items(f"2023-04 : Toiture de la mairie Rapporteur : Paul RENARD Plusieurs devis ont été reçus. {DECIDED}")
    assert [item.rapporteur for item in found] == ["Paul RENARD"]


def test_the_place_in_the_agenda_is_no_part_of_the_number() -> None:
    for label in (
        "Point 1 – 2023-44 – Tarifs\n{0}\nPoint 2 – 2023-45 – Voirie\n{0}\n",
        "1. 2023-44 – Tarifs\n{0}\n2. 2023-45 – Voirie\n{0}\n",
    ):
        found = items(label.format(DECIDED))
        assert [(d.number, d.title) for d in found] == [("2023-44", "Tarifs"), ("2023-45", "Voirie")]
