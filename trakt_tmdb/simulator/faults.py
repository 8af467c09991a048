"""Faults that tests plan and the next matching requests meet."""

import re
from enum import StrEnum

from msgspec import Struct


class FaultKind(StrEnum):
    """Everything that can go wrong on purpose."""

    RESET = "reset"
    RESET_MID_BODY = "reset_mid_body"
    STALL = "stall"
    DROP_ANSWER = "drop_answer"
    DELAY = "delay"
    RATE_LIMIT = "rate_limit"
    CLOUDFLARE_BLOCK = "cloudflare_block"
    CLOUDFLARE_LIMIT = "cloudflare_limit"
    STATUS = "status"
    EMPTY_BODY = "empty_body"
    HTML_BODY = "html_body"
    TRUNCATED_JSON = "truncated_json"
    WRONG_TYPES = "wrong_types"
    ABSENT_FIELDS = "absent_fields"
    LYING_PAGES = "lying_pages"


class Fault(Struct, kw_only=True):
    """Meets the next `count` requests whose method, path and query match; `path` has the service's prefix.

    `status` belongs to STATUS, `retry_after` (seconds; None: no such header) to the two limits,
    `delay_ms` is waited before any kind.
    """

    kind: FaultKind
    method: str = ".*"
    path: str = ".*"
    query: str = ".*"
    count: int = 1
    status: int = 503
    retry_after: int | None = None
    delay_ms: int = 0

    def meets(self, method: str, path: str, query: str) -> bool:
        """Tell whether it is this request's turn."""
        if self.count <= 0 or not re.fullmatch(self.method, method):
            return False
        return bool(re.search(self.path, path) and re.search(self.query, query))


class FaultPlan:
    """The planned faults; the oldest that matches is met first."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Plan a fault."""
        self.planned.append(fault)

    def clear(self) -> None:
        """Plan nothing any more."""
        self.planned.clear()

    def take(self, method: str, path: str, query: str) -> Fault | None:
        """Use up one turn of the fault that this request meets."""
        for fault in self.planned:
            if fault.meets(method, path, query):
                fault.count -= 1
                if not fault.count:
                    self.planned.remove(fault)
                return fault
        return None
