"""The sample papers are what the first start needs: whole, varied, the same each time, and true in themselves."""

import time
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from sample_data import KnownPaper, session_plan, write, writing
from sample_data.council_plan import clairvoncourt
from sample_data.refused_papers import REFUSED

COUNCILS = ("Clairvoncourt", "Port-Sauvelle")
MOST_GROWTH = 3  # of what twice as many sessions cost: 2 where each costs the same


def test_the_same_bytes_each_time(papers: list[KnownPaper], tmp_path: Path) -> None:
    again = write(tmp_path)
    assert [p.record.deliberations for p in papers] == [p.record.deliberations for p in again]
    assert not [a.path.name for a, b in zip(papers, again, strict=True) if a.path.read_bytes() != b.path.read_bytes()]


def test_twice_the_sessions_cost_twice_as_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    council, plan = clairvoncourt(), session_plan.plan_sessions

    def cost(share: int) -> float:
        monkeypatch.setattr(writing, "plan_sessions", lambda *asked: plan(*asked)[: len(plan(*asked)) // share])
        started = time.process_time()
        writing._write_council(tmp_path / str(share), council)
        return time.process_time() - started

    cost(20)  # what is loaded once
    assert any(cost(1) < MOST_GROWTH * cost(2) for _ in range(3))


def test_two_councils_of_six_years(papers: list[KnownPaper]) -> None:
    for town in COUNCILS:
        mine = [p for p in papers if p.record.council == town and p.record.kind != "list"]
        dates = sorted({p.record.session.date or "" for p in mine})
        assert 36 <= len(dates) <= 44
        assert 5 <= int(dates[-1][:4]) - int(dates[0][:4]) <= 6
        assert 450 <= len({(p.record.session.date, d.number) for p in mine for d in p.record.deliberations}) <= 550


def test_every_kind_of_event_happens(papers: list[KnownPaper]) -> None:
    acts = [d for p in papers for d in p.record.deliberations]
    people = [a for p in papers for a in p.record.attendance]
    assert {d.vote.outcome for d in acts} == {"adopted", "rejected", "deferred", "withdrawn", "noted"}
    assert {a.status for a in people} == {"present", "represented", "excused", "absent"}
    assert any(a.arrived_at for a in people)
    assert any(a.left_at and a.proxy_to for a in people)
    assert {p["position"] for d in acts for p in d.vote.positions} == {"against", "abstention", "not_voting"}
    contracts = [c for d in acts for c in d.contracts]
    assert {c.stage for c in contracts} == {"authorised", "awarded", "amended", "terminated", "unsuccessful"}
    assert any(c.min_amount == 0 and c.max_amount for c in contracts)
    assert any(c.min_amount and c.max_amount is None for c in contracts)
    assert any(c.change for c in contracts)
    assert any(len(d.grants) > 5 for d in acts)
    assert {p.doubt for p in papers} >= {"in office", "weekday", "stated present", "votes", "papers differ"}
    assert sum(bool(p.private) for p in papers) > 20
    assert {p.refused for p in papers if p.refused} == {code for _, code in REFUSED.values()}


def test_rolls_close_save_where_they_are_meant_not_to(papers: list[KnownPaper]) -> None:
    for paper in papers:
        if paper.record.attendance:
            closes = len(paper.record.attendance) == paper.record.session.members_in_office
            assert closes is (paper.doubt != "in office") is paper.record.closes


def test_a_proxy_holder_is_there_and_holds_one(papers: list[KnownPaper]) -> None:
    for paper in papers:
        status = {a.name: a.status for a in paper.record.attendance}
        assert len(status) == len(paper.record.attendance)
        holders = Counter(a.proxy_to for a in paper.record.attendance if a.proxy_to)
        assert all(count == 1 and status[name] == "present" for name, count in holders.items())


def test_votes_are_no_more_than_voters(papers: list[KnownPaper]) -> None:
    over = {
        paper.doubt
        for paper in papers
        for act in paper.record.deliberations
        if (act.vote.for_ or 0) + (act.vote.against or 0) + (act.vote.abstentions or 0) > (paper.record.session.stated_voters or 99)
    }
    assert over == {"votes"}


def test_one_council_has_its_provenance_and_roster(papers: list[KnownPaper]) -> None:
    folders = {p.record.council: p.path.parent for p in papers if p.record.kind == "minutes"}
    with_source, without = (folders[town] for town in COUNCILS)
    assert tomllib.loads((with_source / "source.toml").read_text(encoding="utf-8"))["council"] == "Clairvoncourt"
    assert len((with_source / "conseillers.csv").read_text(encoding="utf-8").splitlines()) == 1 + 27 + 1 + 27
    assert not (without / "source.toml").exists()
