"""Where the papers come from (source.toml) and who held which seat (the roster form), for one of the two councils."""

import csv
from datetime import date, timedelta
from io import StringIO

from sample_data.council_plan import CouncilPlan

COLUMNS = ("council", "council_siret", "name", "aliases", "group", "function", "from", "to")


def source_toml(council: CouncilPlan) -> str:
    """Holds for all papers of its folder."""
    return (
        f'council = "{council.town}"\n'
        f'council_siret = "{council.siret}"\n'
        f'publisher = "Ville de {council.town} (commune imaginaire)"\n'
        'licence = "Licence Ouverte 2.0"\n'
        'url = "https://example.org/deliberations"\n'
        f"retrieved_on = {min(date(2026, 7, 15), date.today())}\n"  # on a machine whose clock is behind, none of the days to come
    )


def roster_csv(council: CouncilPlan) -> str:
    """A line a person, group and function, over as many periods as they follow one another."""
    seats: dict[tuple[str, str, str], list[tuple[date, date | None]]] = {}
    for mandate in council.mandates:
        for member in mandate.members:
            periods = seats.setdefault((member.person.name, member.group, member.role or ""), [])
            if periods and periods[-1][1] == mandate.start - timedelta(1):
                periods[-1] = (periods[-1][0], mandate.end)
            else:
                periods.append((mandate.start, mandate.end))
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS)
    for (name, group, role), periods in seats.items():
        for start, end in periods:
            table.writerow((council.town, council.siret, name, "", group, role, start.isoformat(), end.isoformat() if end else ""))
    return written.getvalue()
