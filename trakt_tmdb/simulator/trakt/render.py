"""Titles, seasons and episodes as Trakt writes them."""

from datetime import UTC, datetime

import msgspec
from msgspec import Raw, Struct, field

from trakt_tmdb.simulator.catalogue import Episode, Movie, Season, Show, Title
from trakt_tmdb.simulator.catalogue.schedule import DAYS
from trakt_tmdb.simulator.catalogue.words import episode_overview, episode_title, has_words
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.state import EpisodeStore
from trakt_tmdb.simulator.wire import Call, Json

from .detail import Detail
from .pictures import episode_pictures, movie_pictures, season_pictures, show_pictures

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UPDATED = datetime(2026, 9, 14, 6, 30, tzinfo=UTC)
_LANGUAGES = {"en-US": "en", "ja-JP": "ja", "zh-CN": "zh", "zh-TW": "zh"}


class Renderer(Struct, frozen=True, kw_only=True):
    """Writes one answer: to this detail, at this time, with pictures on this host."""

    detail: Detail
    now: datetime
    host: str
    episodes: EpisodeStore
    _shows: dict[int, Raw] = field(default_factory=dict)

    def show(self, show: Show) -> Raw:
        """Write a show, once for all the places where the answer shows it."""
        if show.key not in self._shows:
            plain: Json = {"title": show.title, "year": show.year, "ids": title_ids(show)}
            pictures: Json = {"images": show_pictures(self.host, show)} if self.detail.images else {}
            facts = _show_facts(show, self.now) if self.detail.full else {}
            self._shows[show.key] = Raw(msgspec.json.encode({**plain, **facts, **pictures}))
        return self._shows[show.key]

    def movie(self, movie: Movie) -> Json:
        """Write a movie."""
        plain: Json = {"title": movie.title, "year": movie.year, "ids": title_ids(movie)}
        pictures: Json = {"images": movie_pictures(self.host, movie)} if self.detail.images else {}
        return {**plain, **(_movie_facts(movie, self.now) if self.detail.full else {}), **pictures}

    def title(self, title: Show | Movie) -> Json | Raw:
        """Write a show or a movie."""
        return self.show(title) if isinstance(title, Show) else self.movie(title)

    def season(self, show: Show, season: Season) -> Json:
        """Write a season, with its episodes when they were asked for."""
        facts: Json = {"number": season.number, "ids": season_ids(season)}
        if self.detail.full:
            facts |= _season_facts(show, season, self.now)
        if self.detail.images:
            facts["images"] = season_pictures(self.host, show, season)
        if "episodes" in self.detail.words:
            facts["episodes"] = [self.episode(show, episode) for episode in season.episodes]
        return facts

    def episode(self, show: Show, episode: Episode) -> Raw:
        """Write an episode; it never changes, so it is written once."""
        key = (episode.ids.trakt, self.detail.full, self.detail.images, self.host)
        if key not in self.episodes:
            self.episodes[key] = Raw(msgspec.json.encode(self.episode_facts(show, episode)))
        return self.episodes[key]

    def translated(self, show: Show, episode: Episode, language: str) -> Json:
        """Write an episode with its texts in one language, country by country."""
        spoken = [
            locale
            for locale in show.prose
            if locale.startswith(f"{language}-") and has_words(show, episode, locale)
        ]
        translations = [_translation(show, episode, locale) for locale in spoken]
        return {**self.episode_facts(show, episode), "translations": translations}

    def episode_facts(self, show: Show, episode: Episode) -> Json:
        """Say everything about an episode."""
        facts: Json = {
            "season": episode.season,
            "number": episode.number,
            "title": episode_title(show, episode, "en-US"),
            "ids": episode_ids(episode),
        }
        if self.detail.full:
            facts |= _episode_facts(show, episode)
        if self.detail.images:
            facts["images"] = episode_pictures(self.host, show, episode)
        return facts


def _translation(show: Show, episode: Episode, locale: str) -> Json:
    language, _, country = locale.partition("-")
    return {
        "title": episode_title(show, episode, locale),
        "overview": episode_overview(show, episode, locale) or None,
        "language": language,
        "country": country.lower(),
    }


def renderer(call: Call) -> Renderer:
    """Make the renderer that a call's `extended` asks for."""
    return _renderer(call, Detail.asked_in(call.query))


def full_renderer(call: Call) -> Renderer:
    """Make a renderer for answers that always show everything."""
    return _renderer(call, Detail(full=True, images=True))


def _renderer(call: Call, detail: Detail) -> Renderer:
    state = call.state
    return Renderer(detail=detail, now=state.clock.now(), host=call.host, episodes=state.written_episodes)


def title_ids(title: Show | Movie) -> Json:
    """Write a title's ids; movies have none at TVDB."""
    ids = title.ids
    found: Json = {"trakt": ids.trakt, "slug": ids.slug, "imdb": ids.imdb, "tmdb": ids.tmdb}
    return {**found, "tvdb": ids.tvdb} if isinstance(title, Show) else found


def season_ids(season: Season) -> Json:
    """Write a season's ids."""
    return {"trakt": season.ids.trakt, "tvdb": season.ids.tvdb, "tmdb": season.ids.tmdb}


def episode_ids(episode: Episode) -> Json:
    """Write an episode's ids."""
    ids = episode.ids
    return {"trakt": ids.trakt, "tvdb": ids.tvdb, "imdb": ids.imdb, "tmdb": ids.tmdb}


def _title_facts(title: Title) -> Json:
    english = title.prose.get("en-US")
    return {
        "tagline": "",
        "overview": english.overview if english else None,
        "runtime": title.runtime,
        "country": title.country,
        "rating": title.rating,
        "votes": title.votes,
        "comment_count": title.votes // 90,
        "trailer": None,
        "homepage": None,
        "updated_at": stamp(_UPDATED),
        "language": title.language,
        "languages": [title.language],
        "available_translations": sorted({locale[:2] for locale in title.prose}),
        "genres": list(title.genres),
        "subgenres": [],
        "certification": title.certification,
        "original_title": title.original_title,
    }


def _movie_facts(movie: Movie, now: datetime) -> Json:
    released = movie.released <= now.date()
    return {
        **_title_facts(movie),
        "released": movie.released.isoformat(),
        "status": "released" if released else "post production",
        "after_credits": False,
        "during_credits": False,
    }


def _show_facts(show: Show, now: datetime) -> Json:
    aired = show.aired(now)
    return {
        **_title_facts(show),
        "first_aired": stamp(show.air_times[0]) if show.air_times else None,
        "airs": _airs(show),
        "network": show.network,
        "status": show.status,
        "aired_episodes": len(aired),
        "total_runtime": len(aired) * show.runtime,
    }


def _airs(show: Show) -> Json:
    """Write the slot as a wall clock reads: 25:30 on Saturday is Sunday 01:30."""
    day, minutes = divmod(show.slot.minutes, 24 * 60)
    weekday = (show.slot.days[0] + day) % len(DAYS)
    time = f"{minutes // 60:02d}:{minutes % 60:02d}"
    return {"day": _DAY_NAMES[weekday], "time": time, "timezone": show.slot.zone}


def _season_facts(show: Show, season: Season, now: datetime) -> Json:
    aired = sum(episode.first_aired <= now for episode in season.episodes)
    return {
        "rating": show.rating,
        "votes": show.votes // 3,
        "episode_count": len(season.episodes),
        "aired_episodes": aired,
        "title": f"Season {season.number}" if season.number else "Specials",
        "overview": None,
        "first_aired": stamp(season.episodes[0].first_aired),
        "updated_at": stamp(_UPDATED),
        "total_runtime": aired * show.runtime,
        "network": show.network,
    }


def _episode_facts(show: Show, episode: Episode) -> Json:
    translations = {short for locale, short in _LANGUAGES.items() if has_words(show, episode, locale)}
    return {
        "number_abs": episode.number_abs,
        "overview": episode_overview(show, episode, "en-US") or None,
        "first_aired": stamp(episode.first_aired),
        "updated_at": stamp(_UPDATED),
        "rating": round(show.rating + (episode.ids.trakt % 9 - 4) / 10, 2),
        "votes": show.votes // 6,
        "comment_count": episode.ids.trakt % 13,
        "available_translations": sorted(translations),
        "runtime": episode.runtime,
        "episode_type": episode.kind,
        "original_title": episode_title(show, episode, show.locale),
    }
