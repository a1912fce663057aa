"""The rules of OCDS 1.1 for the fields that are written, as a JSON schema: https://standard.open-contracting.org/1.1/en/schema/reference/.

Only fields that the standard names, required ones there, identifiers never empty, moments in UTC, words of closed lists as listed.
"""

from typing import Any

import jsonschema_rs

Rule = dict[str, Any]
_TEXT: Rule = {"type": "string"}
_NAMED: Rule = {"type": "string", "minLength": 1}
_MOMENT: Rule = {"type": "string", "format": "date-time", "pattern": "T"}
_TAGS = [
    *("planning", "planningUpdate", "tender", "tenderAmendment", "tenderUpdate", "tenderCancellation"),
    *("award", "awardUpdate", "awardCancellation", "contract", "contractUpdate", "contractAmendment"),
    *("implementation", "implementationUpdate", "contractTermination", "compiled"),
]


def _object(required: str, **fields: Rule) -> Rule:
    return {"type": "object", "properties": fields, "required": required.split(), "additionalProperties": False}


def _list(of: Rule) -> Rule:
    return {"type": "array", "items": of, "minItems": 1, "uniqueItems": True}


_ORGANISATION = _object("id", id=_NAMED, name=_TEXT)
_VALUE = _object("amount currency", amount={"type": "number"}, currency={"type": "string", "pattern": "^[A-Z]{3}$"})
_PARTY = _object(
    "id",
    id=_NAMED,
    name=_TEXT,
    identifier=_object("id scheme", scheme=_NAMED, id=_NAMED, legalName=_TEXT),
    roles=_list({"enum": ["buyer", "supplier", "procuringEntity", "tenderer"]}),
)
_TENDER = _object(
    "id",
    id=_NAMED,
    title=_TEXT,
    procurementMethod={"enum": ["open", "selective", "limited", "direct"]},
    procurementMethodDetails=_TEXT,
    minValue=_VALUE,
    value=_VALUE,
)
_AWARD = _object(
    "id",
    id=_NAMED,
    title=_TEXT,
    date=_MOMENT,
    status={"enum": ["pending", "active", "cancelled", "unsuccessful"]},
    value=_VALUE,
    suppliers=_list(_ORGANISATION),
)
_RELEASE = _object(
    "ocid id date tag initiationType",
    ocid=_NAMED,
    id={"type": "string", "pattern": "^[^#]+$"},
    date=_MOMENT,
    tag=_list({"enum": _TAGS}),
    initiationType={"enum": ["tender"]},
    language={"type": "string", "pattern": "^[a-z]{2}$"},
    parties=_list(_PARTY),
    buyer=_ORGANISATION,
    tender=_TENDER,
    awards=_list(_AWARD),
)
_PACKAGE = _object(
    "uri version publishedDate publisher releases",
    uri={"type": "string", "format": "uri"},
    version={"enum": ["1.1"]},
    publishedDate=_MOMENT,
    publisher=_object("name", name=_NAMED, uri=_TEXT),
    license=_TEXT,
    releases=_list(_RELEASE),
)


def broken(package: Rule) -> list[str]:
    """Where a release package breaks the rules, and how; and the organisations that it names among no parties."""
    judge = jsonschema_rs.Draft7Validator(_PACKAGE, validate_formats=True)
    found = [f"{'/'.join(map(str, one.instance_path))}: {one.message}" for one in judge.iter_errors(package)]
    for release in package["releases"]:
        known = {party["id"] for party in release["parties"]}
        named = [release["buyer"], *(supplier for award in release["awards"] for supplier in award.get("suppliers", ()))]
        found += [f"{release['ocid']}: {one['id']} is no party" for one in named if one["id"] not in known]
    return found
