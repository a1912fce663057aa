"""Who is said to be there or away, where the paper's words tell otherwise, is held back; on invented papers, false friends included."""

import pytest

from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord, Status, VoteRecord
from tests.documents.checks.guarded import roll, run

Read = tuple[str, Status]


def _paper(words: str, *read: Read) -> PaperRecord:
    """A record of these names and states, each proved where the words print it first."""
    lines = []
    for name, status in read:
        start = words.index(name)
        lines.append(AttendanceRecord(name, status, evidence=[(start, start + len(name))]))
    return roll(*lines)


def _kept(record: PaperRecord) -> list[str]:
    return [line.name for line in record.attendance]


@pytest.mark.parametrize(
    "words",
    [
        "Présents : Anne ROY, Luc BLIN. Absents sans délégation de vote : M. Paul VERDIER, Mme Lise ONFRAY.",
        "Présents : Anne ROY, Luc BLIN. Ni excusés ni représentés, absents : M. Paul VERDIER, Mme Lise ONFRAY.",
    ],
)
def test_those_under_a_word_that_denies_their_state_are_held_back(words: str) -> None:
    read: list[Read] = [("Anne ROY", "present"), ("Luc BLIN", "present"), ("Paul VERDIER", "represented"), ("Lise ONFRAY", "represented")]
    record = _paper(words, *read)
    assert run(record, words) == ["unfit_heading", "unfit_heading"]
    assert _kept(record) == ["Anne ROY", "Luc BLIN"]
    assert {held["name"] for held in record.held_back} == {"Paul VERDIER", "Lise ONFRAY"}


def test_present_behind_those_who_had_themselves_excused_is_held_back() -> None:
    words = "Étaient réunis : Anne ROY, Luc BLIN, s'étant fait excuser M. Paul VERDIER, Mme Lise ONFRAY."
    names = ("Anne ROY", "Luc BLIN", "Paul VERDIER", "Lise ONFRAY")
    record = _paper(words, *((name, "present") for name in names))
    assert run(record, words) == ["unfit_heading", "unfit_heading"]
    assert _kept(record) == ["Anne ROY", "Luc BLIN"]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (
            "Présents : Anne ROY, Luc BLIN. Excusé : Paul VERDIER.",
            [("Anne ROY", "present"), ("Luc BLIN", "present"), ("Paul VERDIER", "excused")],
        ),
        (
            "Présents : Anne ROY. Absents excusés ayant donné pouvoir : Paul VERDIER.",
            [("Anne ROY", "present"), ("Paul VERDIER", "represented")],
        ),
        ("Absent : Paul VERDIER, excusé, Luc BLIN.", [("Paul VERDIER", "excused"), ("Luc BLIN", "absent")]),
        ("Anne ROY, excusée ; Luc BLIN, présent.", [("Anne ROY", "excused"), ("Luc BLIN", "present")]),
        (
            "Anne ROY, présente\nLuc BLIN, excusé\nLise ONFRAY, présente",
            [("Anne ROY", "present"), ("Luc BLIN", "excused"), ("Lise ONFRAY", "present")],
        ),
        ("Membres présents :          Absents excusés :\nAnne ROY          Luc BLIN", [("Anne ROY", "present"), ("Luc BLIN", "excused")]),
    ],
)  # fmt: skip
def test_a_state_that_is_the_names_own_or_its_neighbours_holds_nothing_back(words: str, read: list[Read]) -> None:
    record = _paper(words, *read)
    assert run(record, words) == []
    assert len(_kept(record)) == len(read)


ROLL = "Présents : Anne ROY, Luc BLIN. Absents : Paul VERDIER."


def _with(deed: str) -> tuple[PaperRecord, str]:
    words = f"{ROLL}\n{deed}"
    return _paper(words, ("Anne ROY", "present"), ("Luc BLIN", "present"), ("Paul VERDIER", "absent")), words


@pytest.mark.parametrize(
    "deed",
    ["M. VERDIER entre en séance.", "Monsieur Paul VERDIER demande le coût des travaux.", "M. VERDIER (liste d'union) quitte la salle."],
)
def test_who_acts_below_the_roll_is_not_away(deed: str) -> None:
    record, words = _with(deed)
    assert run(record, words) == ["away_yet_acting"]
    assert _kept(record) == ["Anne ROY", "Luc BLIN"]


@pytest.mark.parametrize(
    "deed",
    [
        "M. BLIN, au nom de M. VERDIER, demande le coût des travaux.",
        "M. BLIN, au nom de M. VERDIER demande le coût des travaux.",
        "M. Paul VERDIER demande par courriel le coût des travaux.",
        "Le mandat de M. VERDIER prend fin.",
        "M. BLIN demande à M. VERDIER.",
        "Le conseil remercie M. VERDIER.",
    ],
)
def test_who_is_named_by_others_may_be_away(deed: str) -> None:
    record, words = _with(deed)
    assert run(record, words) == []
    assert _kept(record) == ["Anne ROY", "Luc BLIN", "Paul VERDIER"]


def test_a_surname_that_two_bear_tells_of_neither() -> None:
    words = "Présents : Anne VERDIER. Absents : Paul VERDIER.\nM. VERDIER entre en séance."
    assert run(_paper(words, ("Anne VERDIER", "present"), ("Paul VERDIER", "absent")), words) == []


@pytest.mark.parametrize(("present", "kept"), [(3, 3), (4, 7)])
def test_as_many_represented_by_nobody_as_present_are_held_back(present: int, kept: int) -> None:
    seated = [AttendanceRecord(name, "present") for name in ("Anne ROY", "Luc BLIN", "Rose AUBRAC", "Jean MARTEAU")[:present]]
    gone = [AttendanceRecord(name, "represented") for name in ("Paul VERDIER", "Lise ONFRAY", "Odile MARCHE")]
    record = roll(*seated, *gone)
    assert run(record) == ["nobody_holds"] * (3 if kept == present else 0)
    assert len(record.attendance) == kept


def test_proxies_whose_holders_are_named_are_kept() -> None:
    seated = AttendanceRecord("Anne ROY", "present")
    record = roll(
        seated, *(AttendanceRecord(name, "represented", proxy_to="Anne ROY") for name in ("Paul VERDIER", "Lise ONFRAY", "Luc BLIN"))
    )
    assert run(record) == []


@pytest.mark.parametrize(
    ("votes", "held"),
    [
        ([(5, 0, 0), (4, 0, 1)], 2),  # one of those away sent a proxy that the roll does not tell
        ([(5, 0, 0), (4, 0, 0), (2, 1, 1)], 0),  # one act's figures may be misprinted, or another poll's
        ([(7, 0, 0), (7, 0, 0)], 0),  # all who are named are too few: others sat whom the roll lacks
        ([(4, 0, 0), (3, 0, 0)], 0),
    ],
)
def test_nobody_is_said_away_where_more_votes_are_counted_than_members_heard(votes: list[tuple[int, int, int]], held: int) -> None:
    heard = [AttendanceRecord(name, "present") for name in ("Anne ROY", "Luc BLIN", "Rose AUBRAC", "Jean MARTEAU")]
    record = roll(*heard, AttendanceRecord("Paul VERDIER", "excused"), AttendanceRecord("Lise ONFRAY", "absent"))
    record.deliberations = [
        DeliberationRecord(str(n), "Tarifs", vote=VoteRecord("adopted", None, None, *cast)) for n, cast in enumerate(votes)
    ]
    assert run(record) == ["outvoted"] * held
    assert len(record.attendance) == 6 - held


@pytest.mark.parametrize(("voters", "office", "held"), [(4, 4, 1), (4, 5, 0), (3, 4, 0), (None, 4, 0)])
def test_nobody_is_said_away_where_all_in_office_are_named_and_more_voters_printed(voters: int | None, office: int, held: int) -> None:
    heard = [AttendanceRecord(name, "present") for name in ("Anne ROY", "Luc BLIN", "Rose AUBRAC")]
    record = roll(*heard, AttendanceRecord("Paul VERDIER", "absent"), stated_voters=voters, members_in_office=office)
    assert run(record) == ["outvoted"] * held
    assert len(record.attendance) == 4 - held


def test_whoever_is_held_back_may_be_the_voter() -> None:
    record = roll(*(AttendanceRecord(name, "present") for name in ("Anne ROY", "Luc BLIN")), AttendanceRecord("Paul VERDIER", "absent"))
    record.held_back = [{"fact": "attendance", "name": "Lise ONFRAY", "status": "present", "confidence": 0.4, "evidence": []}]
    record.deliberations = [DeliberationRecord("1", "Tarifs", vote=VoteRecord("adopted", None, None, 3))]
    assert run(record) == []
