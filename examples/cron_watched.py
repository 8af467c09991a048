"""Marks what a media player finished, from cron.

    */15 * * * * python cron_watched.py ~/finished.txt

Each line of the file says when and what, as in `2026-11-20T21:30+01:00 Severance S02E03`. The same line is
marked once, however often the job runs. What Trakt cannot take now is kept and sent by the next run.
Signs in as `trakt-tmdb login` did. Exit codes: 1 names the lines that are wrong, 75 means kept, not sent.
"""

import asyncio
import hashlib
import sys
from datetime import datetime
from pathlib import Path

from trakt_tmdb import EpisodeRef, Receipt, TitleRef, Tracker, TraktTMDBError, open_tracker

WRONG, KEPT = 1, 75


async def main(file: str) -> int:
    """Mark every line; returns the exit code."""
    wrong = 0
    async with open_tracker() as tracker:
        for line in _lines(file):
            try:
                _tell(line, await _mark(tracker, line))
            except (ValueError, TraktTMDBError) as error:
                print(f"{line}: {error}", file=sys.stderr)
                wrong += 1
        kept = tracker.pending
    return WRONG if wrong else KEPT if kept else 0


def _lines(file: str) -> list[str]:
    return [line for line in Path(file).read_text(encoding="utf-8").splitlines() if line.strip()]


async def _mark(tracker: Tracker, line: str) -> Receipt:
    """The line itself names the intent, so that Trakt never hears of it twice."""
    moment, _, text = line.partition(" ")
    target: EpisodeRef | TitleRef = await tracker.find(text)
    intent_id = hashlib.sha256(line.encode()).hexdigest()
    watched_at = datetime.fromisoformat(moment).astimezone()
    return await tracker.mark_watched(target, watched_at=watched_at, intent_id=intent_id)


def _tell(line: str, receipt: Receipt) -> None:
    if receipt.seen_at:
        print(f"{line}: was seen {receipt.seen_at.astimezone():%d %B %Y}")
    else:
        print(f"{line}: {'kept for later' if receipt.pending else 'marked'}, receipt {receipt.receipt}")


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
