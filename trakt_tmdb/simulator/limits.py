"""Trakt's rate limits: one write a second and 500 reads in five minutes."""

from collections import deque
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Literal

import msgspec
from msgspec import Struct

type Bucket = Literal["AUTHED_API_POST_LIMIT", "AUTHED_API_GET_LIMIT", "UNAUTHED_API_GET_LIMIT"]


class Rule(Struct, frozen=True, kw_only=True):
    """So many requests in so many seconds."""

    limit: int
    period: float


READS = Rule(limit=500, period=300)
WRITES = Rule(limit=1, period=1)


class Verdict(Struct, frozen=True, kw_only=True):
    """Whether a request may pass; `retry_after` is in seconds."""

    retry_after: int | None
    headers: Mapping[str, str]


class RateLimits:
    """Counts requests per bucket and owner over a sliding window."""

    def __init__(self) -> None:
        self.enabled = True
        self.reads = READS
        self.writes = WRITES
        self._passed: dict[tuple[Bucket, str], deque[datetime]] = {}

    def check(self, method: str, owner: str, *, signed_in: bool, now: datetime) -> Verdict:
        """Count a request, or refuse it."""
        if not self.enabled:
            return Verdict(retry_after=None, headers={})
        bucket = _bucket(method, signed_in=signed_in)
        rule = self.reads if method == "GET" else self.writes
        passed = self._passed.setdefault((bucket, owner), deque())
        window = timedelta(seconds=rule.period)
        while passed and not now - window < passed[0] <= now:
            passed.popleft()
        refused = len(passed) >= rule.limit
        if not refused:
            passed.append(now)
        until = (passed[0] if passed else now) + window
        wait = max(1, ceil((until - now).total_seconds())) if refused else None
        remaining = max(0, rule.limit - len(passed))
        return Verdict(retry_after=wait, headers=_headers(bucket, rule, remaining, until, wait))


def _bucket(method: str, *, signed_in: bool) -> Bucket:
    if method != "GET":
        return "AUTHED_API_POST_LIMIT"
    return "AUTHED_API_GET_LIMIT" if signed_in else "UNAUTHED_API_GET_LIMIT"


def _headers(bucket: Bucket, rule: Rule, remaining: int, until: datetime, wait: int | None) -> dict[str, str]:
    facts = {
        "name": bucket,
        "period": int(rule.period),
        "limit": rule.limit,
        "remaining": remaining,
        "until": until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    headers = {"X-Ratelimit": msgspec.json.encode(facts).decode()}
    return headers if wait is None else {**headers, "Retry-After": str(wait)}
