"""The description of the interface: valid OpenAPI 3.1, and what a fuzzer makes of it finds no failure and no answer it does not tell."""

import os
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core.result import Ok
from schemathesis.pytest.lazy import get_all_tests
from starlette.applications import Starlette
from starlette.testclient import TestClient

from api.allowance import Allowance
from api.openapi import described
from api.resources import resources
from api.routes import routes
from locales import LANGUAGES, Language

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
APP = Starlette(routes=list(routes(lambda _request: "one", Allowance(10**9))))
EXAMPLES = int(os.environ.get("SEANCE_EXAMPLES", "8"))  # of each path; `make nightly` asks for more
OTHERS = "others"  # the paths of no listing


@cache
def schema() -> Any:
    """The description as the fuzzer holds it; made when the first test asks, not by every process that collects the tests."""
    made = schemathesis.openapi.from_dict(described("en"))
    made.app = APP
    return made


def _paths(name: str) -> list[str]:
    """The paths of a listing, or those of none."""
    own = {path: parts[3] if (parts := path.split("/"))[3] in resources() else OTHERS for path in schema().raw_schema["paths"]}
    return [path for path, owner in own.items() if owner == name]


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def as_described(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(checks=CHECKS)


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("name", [*resources(), OTHERS])
def test_whatever_is_asked_the_answer_is_as_described(name: str) -> None:
    """What is asked is made up here: marked on the test it would be by every process that collects the tests, which took each seconds."""
    paths = _paths(name)
    assert paths
    for path in paths:
        for made in get_all_tests(schema=schema().include(path=path), test_func=as_described, settings=None, given_kwargs=None):
            assert isinstance(made, Ok)
            operation, asks = made.ok()
            assert operation.path == path
            asks()


@pytest.mark.parametrize("said", LANGUAGES)
def test_it_is_openapi_3_1(said: Language) -> None:
    told = described(said)
    assert told["openapi"].startswith("3.1")
    assert set(told["components"]["schemas"]) == {"Problem", *resources()}
    for one in told["components"]["schemas"].values():
        jsonschema_rs.meta.validate(one)


def test_it_is_served(client: TestClient) -> None:
    answer = client.get("/api/v1/openapi.json?lang=en").json()
    assert answer["paths"] == described("en")["paths"]
