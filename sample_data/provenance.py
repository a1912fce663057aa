"""Where the papers come from (source.toml) and who held which seat (the roster form), for one of the two councils."""

import csv
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
        "retrieved_on = 2026-07-15\n"
    )


def roster_csv(council: CouncilPlan) -> str:
    """A line a person and mandate."""
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS)
    for mandate in council.mandates:
        end = mandate.end.isoformat() if mandate.end else ""
        for member in mandate.members:
            table.writerow(
                (council.town, council.siret, member.person.name, "", member.group, member.role or "", mandate.start.isoformat(), end)
            )
    return written.getvalue()
