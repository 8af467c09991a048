"""Every route of the simulated Trakt accepts what the contract allows and answers as it says."""

import aiohttp
import pytest

from tests.contract.inaccuracies import UNDOCUMENTED_PARAMETERS, contract_path, is_trakt
from tests.contract.openapi import Schema, answer_schema, operation, parameter_violations, violations
from tests.contract.owning_cases import OWNING_CASES
from tests.contract.public_cases import PUBLIC_CASES
from tests.contract.social_cases import SOCIAL_CASES
from tests.contract.trakt_cases import CASES, Case
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.server import ROUTES
from trakt_tmdb.simulator.wire import Service

ALL_CASES = [*CASES, *OWNING_CASES, *PUBLIC_CASES, *SOCIAL_CASES]
BY_ROUTE = {(route.method, route.path): route for route in ROUTES if is_trakt(route)}


def documented_path(case: Case) -> str:
    return case.documented or contract_path(BY_ROUTE[case.method, case.route])


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.method} {case.path} {dict(case.query)}")
async def test_a_request_and_its_answer_keep_to_the_contract(
    case: Case,
    simulator: Simulator,
    session: aiohttp.ClientSession,
    trakt_headers: dict[str, str],
    trakt_contract: Schema,
    places: dict[str, str],
) -> None:
    described = operation(trakt_contract, case.method, documented_path(case))
    allowed = UNDOCUMENTED_PARAMETERS.get(documented_path(case), frozenset())
    query = {name: value for name, value in case.query.items() if name not in allowed}
    assert parameter_violations(described, query) == []
    if case.body is not None:
        body_schema = described["requestBody"]["content"]["application/json"]["schema"]
        assert violations(body_schema, case.body) == []

    url = simulator.trakt_url + case.path.format(**places)
    async with session.request(
        case.method, url, params=case.query, json=case.body, headers=trakt_headers
    ) as response:
        assert response.status == case.status
        if case.status not in {200, 201}:
            assert await response.read() == b""
            return
        value = await response.json()

    for path in filter(None, (documented_path(case), case.same_as)):
        schema = answer_schema(operation(trakt_contract, case.method, path), case.status)
        assert schema is not None
        assert violations(schema, value) == []


def test_every_route_has_a_case() -> None:
    covered = {(case.method, case.route) for case in ALL_CASES}
    routes = {(route.method, route.path) for route in ROUTES if route.service is Service.TRAKT}
    assert routes - covered == set()
