"""The majority of members in office (majorité des membres en exercice) by which a council may deliberate; no verdict on any session.

Law: CGCT L2121-17: more than half of the members in office, present in person, at each item. From 23 March 2020 to 31 July 2022 other
rules held, with gaps; a second convocation needs no majority.
"""

from datetime import date

from metrics.proxies import EXCEPTION


def majority(members_in_office: int | None, day: date) -> int | None:
    """31 of 61, 6 of 11, 5 of 8; None where the number is not printed, or other rules held."""
    if members_in_office is None or EXCEPTION[0] <= day <= EXCEPTION[1]:
        return None
    return members_in_office // 2 + 1
