"""Every kind of doubt is listed, the most valuable first, and can be decided; no value is guessed, and private persons stay masked."""

import pytest
from sqlalchemy import Engine, select

from council import Contract, Correction, CouncilSession, Document, Doubt, Grant, Vote
from data_loaders.documents.record import ContractRecord, PaperRecord, VoteRecord, WarningRecord, warn
from database.acts.act_text import act_text
from database.review.decision_values import Undecidable, given
from database.review.decisions import Decision, decide
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import Roll, act, incoming, paper
from tests.database.reviewing import HELD, doubts, held_paper, session_, states, statuses, take, the


def test_papers_that_disagree_are_settled_by_one_line(engine: Engine) -> None:
    for number, status in (("1", "present"), ("2", "absent")):
        roll: Roll = {"Jeanne MARTEAU": "present", "Odile AUBRAC": status}  # type: ignore[dict-item]
        save(engine, paper(act(number), roll=roll))
    assert statuses(engine)["Odile AUBRAC"] == "unknown"
    one = the(engine, "attendance")
    assert one.sign == "papers_disagree"
    take(engine, one, "correct", "excused")
    assert statuses(engine)["Odile AUBRAC"] == "excused"


def test_a_number_in_office_that_was_misread_is_corrected(engine: Engine) -> None:
    save(engine, paper(act(), in_office=8, warnings=[warn("does_not_close", [(2, 5)], counted=3, in_office=8)]))
    one = the(engine, "session.members_in_office")
    take(engine, one, "correct", "3")
    assert session_(engine) == (True, True)
    assert doubts(engine) == []


def test_a_session_confirmed_as_it_is_printed_stays_out_of_rates(engine: Engine) -> None:
    save(engine, paper(act(), in_office=8, warnings=[warn("does_not_close", [(2, 5)], counted=3, in_office=8)]))
    take(engine, the(engine, "session.members_in_office"), "confirm")
    assert session_(engine) == (False, False)
    assert doubts(engine) == []


def test_a_date_that_was_not_retained_makes_a_session(engine: Engine) -> None:
    save(engine, paper(act(), date=None))
    assert statuses(engine) == {}
    one = the(engine, "session.date")
    assert one.sign == "date_unknown"
    with pytest.raises(Undecidable):
        take(engine, one, "correct", "hier")
    take(engine, one, "correct", "2024-03-12")
    assert len(statuses(engine)) == 3
    assert doubts(engine) == []


def test_a_council_that_was_not_read_takes_its_paper(engine: Engine) -> None:
    save(engine, paper(act(), council=None))
    take(engine, the(engine, "council"), "correct", "Valombreuse-sur-Orge")
    save(engine, paper(act("2")))
    with engine.connect() as connection:
        assert len(connection.execute(select(CouncilSession.id)).all()) == 1
        assert len(connection.execute(select(Document.id).where(Document.session_id.is_not(None))).all()) == 2


def test_a_contract_without_amount_is_completed(engine: Engine) -> None:
    item = act("7", "Toitures", contracts=[ContractRecord("Toitures du Val SARL", tax="HT", evidence=[(2, 6)])])
    save(engine, paper(item, warnings=[warn("contract_no_amount", [(2, 6)], supplier="Toitures du Val SARL")]))
    effect = take(engine, the(engine, "contract"), "correct", "min_amount=0", "max_amount=12 000,50")
    with engine.connect() as connection:
        assert connection.execute(select(Contract.min_cents, Contract.max_cents, Contract.tax)).one() == (0, 1200050, "HT")
    assert effect == {"contracts_cents": [0, 1200050]}


def test_a_grant_held_back_is_given_once_confirmed(engine: Engine) -> None:
    held = {"fact": "grant", "beneficiary": "Amicale des Tilleuls", "amount": 350.0, "confidence": 0.3, "sign": "grants_total",
            "evidence": [(1, 3)], "item": {"number": "2024-01", "title": "Réfection de la rue des Tilleuls"}}  # fmt: skip
    save(engine, paper(act(), held_back=[held]))
    take(engine, the(engine, "grant"), "confirm")
    with engine.connect() as connection:
        assert connection.execute(select(Grant.beneficiary, Grant.amount_cents)).all() == [("Amicale des Tilleuls", 35000)]


def test_a_vote_whose_count_was_misread_comes_into_rates(engine: Engine) -> None:
    vote = VoteRecord("adopted", True, None, 91, 0, 0, evidence=[(4, 8)])
    save(engine, paper(act(vote=vote), warnings=[warn("more_votes_than_members", [(4, 8)], votes=91, in_office=19, item="2024-01")]))
    one = the(engine, "vote")
    take(engine, one, "correct", "pour=19")
    with engine.connect() as connection:
        assert connection.execute(select(Vote.votes_for, Vote.in_rates, Vote.outcome)).one() == (19, True, "adopted")


def test_a_refused_paper_is_listed_until_somebody_looked(engine: Engine) -> None:
    refused = WarningRecord("refused", "illisible", [], {"code": "no_text", "file": "a.pdf"})
    save(engine, incoming(PaperRecord("a.pdf", "", warnings=[refused])))
    one = the(engine, "paper")
    with pytest.raises(Undecidable):
        take(engine, one, "correct", "x")
    take(engine, one, "reject")
    assert doubts(engine) == []


def test_the_most_valuable_come_first_and_can_be_asked_by_council_and_kind(engine: Engine) -> None:
    held = {"fact": "grant", "beneficiary": "Amicale", "amount": 5_000_000.0, "confidence": 0.5, "sign": "held", "evidence": [],
            "item": {"number": "2024-01", "title": "Réfection de la rue des Tilleuls"}}  # fmt: skip
    warning = warn("does_not_close", [(2, 5)], counted=3, in_office=8)
    save(engine, paper(act(), in_office=8, held_back=[HELD, held], warnings=[warning]))
    save(engine, held_paper(council="Boisclair", in_office=3, held={"confidence": 0.1}))
    assert [(one.kind, one.council) for one in doubts(engine)][:2] == [
        ("grant", "Valombreuse-sur-Orge"), ("session.members_in_office", "Valombreuse-sur-Orge"),
    ]  # fmt: skip
    values = [one.value for one in doubts(engine)]
    assert values == sorted(values, reverse=True)
    assert {one.council for one in doubts(engine, council="boisclair")} == {"Boisclair"}
    assert [one.kind for one in doubts(engine, kind="session")] == ["session.members_in_office"]


def test_a_field_is_given_in_its_own_word_or_as_it_is_shown() -> None:
    before = {"outcome": "adopted", "for_": 91, "against": None}
    for told in (("for=19", "contre=0"), ("Pour = 19", "against=0")):
        assert given("vote", before, told) == {"outcome": "adopted", "for_": 19, "against": 0}
    assert given("vote", before, ("rejeté",))["outcome"] == "rejected"


@pytest.mark.parametrize(
    ("kind", "values"),
    [("attendance", ("peut-être",)), ("attendance", ()), ("grant", ("amount=1e9",)), ("grant", ("supplier=x",)), ("vote", ("for=-1",)),
     ("session.members_in_office", ("dix",)), ("session.time", ("25:00",)), ("vote", ("unanimous=peut-être",)), ("contract", ("tax=TVA",))],
)  # fmt: skip
def test_no_value_is_guessed(kind: str, values: tuple[str, ...]) -> None:
    with pytest.raises(Undecidable):
        given(kind, {"value": None}, values)


@pytest.mark.parametrize(("author", "reason"), [("", "vu"), ("Zoé", "  "), ("Z" * 101, "vu"), ("Zoé", "v" * 1001)])
def test_nobody_decides_without_a_name_and_a_reason(engine: Engine, author: str, reason: str) -> None:
    save(engine, held_paper())
    with pytest.raises(Undecidable):
        decide(engine, the(engine, "attendance").id, Decision("confirm", author, reason))
    with pytest.raises(Undecidable):
        decide(engine, 1, Decision("confirm", "Zoé", "vu"))
    assert states(engine) == []
    with engine.connect() as connection:
        assert len(connection.execute(select(Doubt.id).where(Doubt.kind == "attendance")).all()) == 1


def test_words_of_a_decision_are_kept_on_one_line_and_never_run(engine: Engine) -> None:
    save(engine, held_paper())
    hostile = "'; DROP TABLE correction; --\n\u202e<script>"
    decide(engine, the(engine, "attendance").id, Decision("correct", hostile, hostile, ("present",)))
    with engine.connect() as connection:
        assert connection.execute(select(Correction.author)).scalar_one() == "'; DROP TABLE correction; -- <script>"


def test_private_persons_are_masked_in_doubts_and_in_the_log(engine: Engine) -> None:
    held = {"fact": "grant", "beneficiary": "M. Jean VERDIER", "amount": 350.0, "confidence": 0.3, "sign": "grants_total", "evidence": [],
            "item": {"number": "2024-01", "title": "Réfection de la rue des Tilleuls"}}  # fmt: skip
    save(engine, paper(act(), roll={"Jeanne MARTEAU": "present"}, held_back=[held]))
    assert "VERDIER" not in frames(engine)["doubts"].write_json()
    decide(engine, the(engine, "grant").id, Decision("reject", "Zoé", "Somme due à M. Jean VERDIER, demeurant 12 rue des Lilas"))
    log = frames(engine)["corrections"].write_json()
    assert "VERDIER" not in log
    assert "Lilas" not in log


def test_the_holder_of_a_contract_that_stands_is_named_beside_his_doubt_as_in_the_list_of_contracts(engine: Engine) -> None:
    item = act("7", "Toitures", contracts=[ContractRecord("M. Jean DUBOSQUET", tax="HT", evidence=[(2, 6)])])
    save(engine, paper(item, warnings=[warn("contract_no_amount", [(2, 6)], supplier="M. Jean DUBOSQUET")]))
    tables = frames(engine)
    assert tables["contracts"]["supplier"].to_list() == ["M. Jean DUBOSQUET"]
    assert "M. Jean DUBOSQUET" in tables["doubts"].filter(kind="contract")["said"][0]


def test_the_holder_of_a_contract_that_is_only_doubted_is_covered_wherever_he_is_printed(engine: Engine) -> None:
    held = {"fact": "contract", "supplier": "M. Paulin Vasselin", "amount": 350.0, "confidence": 0.3, "sign": "contract_no_amount",
            "evidence": [], "item": {"number": "2024-01", "title": "Toitures, Paulin Vasselin retenu"}}  # fmt: skip
    one = paper(act(title="Toitures, Paulin Vasselin retenu"), held_back=[held])
    saved = save(engine, one)
    tables = frames(engine)
    assert "Vasselin" not in tables["doubts"].write_json()
    assert "Vasselin" not in tables["deliberations"].write_json()
    shown = act_text(engine, saved.document_id)
    assert shown is not None
    assert ("Vasselin" in one.text, "Vasselin" in shown.text) == (True, False)
    take(engine, the(engine, "contract"), "reject")
    assert all("Vasselin" not in frames(engine)[name].write_json() for name in ("doubts", "corrections", "deliberations"))
