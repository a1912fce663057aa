"""The acts of a session: titles, numbers, votes, grants and lots."""

from random import Random

from evaluation.papers.dimensions import Values
from evaluation.papers.plan import Act, Member, Plan, Vote
from evaluation.papers.stock import stock

_COUNTED = (
    "table",
    "line of counts",
    "box at the right",
    "names in brackets",
    "one a line",
    "slash for none",
    "no one against",
    "sign and dots",
)
_NAMED = ("names in brackets", "sign and dots")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII")


def add_acts(rng: Random, values: Values, plan: Plan, most: int) -> None:
    """Fills `plan.acts`: `most` of them, of which one or two are about money and one is special where the layout wants it."""
    money = {"grants": ["grants"], "contract": ["contract"], "both": ["grants", "contract"]}.get(values["money"], [])
    about = [*money, *(["special"] if values["special"] != "none" else []), *["plain"] * most][: max(most, len(money))]
    about = about[:1] if values["kind"] == "one act" else about
    if values["kind"] != "one act":
        rng.shuffle(about)
    taken: set[str] = set()
    for place, sort in enumerate(about, 1):
        special = values["special"] if sort == "special" or (values["kind"] == "one act" and sort == "plain") else "none"
        printed, number = _number(values["number"], plan, place)
        act = Act(
            _title(rng, values, sort, taken), printed, number, _reporter(rng, values, plan), _vote(rng, values, plan, special), special
        )
        if sort == "grants":
            count = 1 if values["grants"] == "sentence" else rng.randint(3, 8)
            act.grants = list(zip(rng.sample(stock()["clubs"], count), _amounts(rng, count), strict=True))
        if sort == "contract":
            act.lots = _lots(rng, values)
        plan.acts.append(act)


def _title(rng: Random, values: Values, sort: str, taken: set[str]) -> str:
    words, look = stock(), values["title"]
    pools = {"grants": "grant_titles", "contract": "contract_titles"}
    usual = {"long": "long", "two lines": "long", "opens with a figure": "figure"}.get(look, "short")
    pool = [title for title in words[pools.get(sort, usual)] if title not in taken] or [t for t in words["short"] if t not in taken]
    title = str(rng.choice(pool or words["short"]))
    taken.add(title)
    if look == "theme first":
        title = f"{rng.choice(words['themes'])} – {title}"
    return title.upper() if "capitals" in values["title look"] else title


def _number(look: str, plan: Plan, place: int) -> tuple[str | None, str | None]:
    """(as printed, the act's own identifier)."""
    year, month = plan.day.year, plan.day.month
    serial = 3 * month + place
    own = {
        "2024-04-01": f"{year}-{month:02}-{place:02}",
        "DEL2024_012": f"DEL{year}_{serial:03}",
        "n° 12/2024": f"{serial}/{year}",
        "CM-2024-3-1": f"CM-{year}-{month}-{place}",
        "after the title": f"{year}/{serial:03}",
        "beside the title": f"{year}-{serial:03}",
        "Délibération n° 7": str(serial),
        "20240312 3": f"{plan.day:%Y%m%d} {place}",
        "N°02/03-2024": f"{place:02}/{month:02}-{year}",
        "falling serials": f"CC{40 + month - place}",
    }.get(look)
    if own and look == "N°02/03-2024":
        return f"N°{own}", own
    if own:
        return {"n° 12/2024": f"n° {own}", "Délibération n° 7": f"Délibération n° {own}"}.get(look, own), own
    levels = f"{1 + (place - 1) // 3}.{1 + (place - 1) % 3}"
    named = {
        "1.": f"{place}.",
        "I –": f"{_ROMAN[(place - 1) % len(_ROMAN)]} –",
        "Point n° 1 :": f"Point n° {place} :",
        "two levels": levels,
    }
    return named.get(look), None


def _reporter(rng: Random, values: Values, plan: Plan) -> Member | None:
    if values["reporter"] == "none":
        return None
    return rng.choice([m for m in plan.members[1:8] if m.state == "present" and not m.arrived and not m.left] or [plan.secretary])


def _vote(rng: Random, values: Values, plan: Plan, special: str) -> Vote:
    """The counts are those of everybody voting, present or represented."""
    voters = len(plan.listed("present")) + len(plan.listed("represented"))
    for_ = voters // 3
    unusual = {
        "noted": Vote("noted", None),
        "deferred": Vote("deferred", None),
        "unfavourable": Vote("rejected", True),
        "refused": Vote("rejected", True),
        "rejected by count": Vote("rejected", False, for_, voters - for_, 0),
    }
    if special in unusual:
        return unusual[special]
    if values["vote"] not in _COUNTED:
        return Vote("adopted", None if values["vote"] in ("verbs alone", "adopted") else True)
    return _counted(rng, values["vote"], plan, voters)


def _counted(rng: Random, look: str, plan: Plan, voters: int) -> Vote:
    against = 0 if look == "no one against" else rng.randint(0, 2)
    abstentions = rng.randint(1, 2) if look == "names in brackets" else rng.randint(0, 2)
    free = [m for m in plan.members[1:] if m.state == "present" and not m.arrived and not m.left and m is not plan.secretary]
    against, abstentions = min(against, len(free) // 2), min(abstentions, len(free) // 2)
    shown = rng.sample(free, against + abstentions) if look in _NAMED else []
    told = None if look == "no one against" else abstentions
    return Vote("adopted", against == 0, voters - against - abstentions, against, told, shown)


def _amounts(rng: Random, count: int) -> list[float]:
    return [float(rng.choice((1, 2, 5, 8)) * rng.choice((50, 100, 150, 250, 500))) for _ in range(count)]


def _lots(rng: Random, values: Values) -> list[dict[str, object]]:
    look = values["contract"]
    count = 1 if look in ("sentence", "least and most", "former holder") else rng.randint(2, 5)
    tax = "TTC" if look == "TTC beside" else "HT" if rng.random() < 0.8 else "TTC"
    tax = "HT" if look == "TTC beside" else tax
    trades = rng.sample(stock()["trades"], count)
    firms = [_firm(rng, name) for name in rng.sample(stock()["firms"], count)]
    lots: list[dict[str, object]] = []
    for trade, firm in zip(trades, firms, strict=True):
        amount = round(rng.uniform(4_000, 190_000), 2)
        lot: dict[str, object] = {"trade": trade, "supplier": firm, "amount": amount, "min_amount": None, "max_amount": None, "tax": tax}
        if look == "least and most":
            least = float(rng.randrange(10, 60) * 1000)
            lot.update(amount=None, min_amount=least, max_amount=least * rng.choice((2, 3, 4)))
        lots.append(lot)
    return lots


def _firm(rng: Random, name: str) -> str:
    form = str(rng.choice(stock()["forms"]))
    return f"{form}{name}" if form.endswith(" ") else f"{name}{form}"
