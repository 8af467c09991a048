"""Colours that go together, one set per title."""

from math import cos, radians, sin

from msgspec import Struct

from trakt_tmdb.simulator.dice import Dice

type Colour = tuple[int, int, int]

# The circle without the olive and moss between yellow and green, which look muddy in large areas.
_FIRST_HUE, _HUES = 152, 290

_SCHEMES = (
    # Hues of shade, body and light in degrees from the title's own.
    (-28, 0, 40),
    (-48, 0, 22),
    (20, 0, -34),
    (-10, 0, 18),
    (34, 0, -46),
    (-22, 0, 58),
)


class Palette(Struct, frozen=True, kw_only=True):
    """From deep to bright; `glow` is nearly white, `spark` stands against the rest."""

    deep: Colour
    shade: Colour
    body: Colour
    light: Colour
    glow: Colour
    spark: Colour


def palette_for(seed: str) -> Palette:
    """Choose the colours of a title."""
    dice = Dice("palette", seed)
    hue = _FIRST_HUE + dice.number(_HUES)
    shade, body, light = dice.pick(_SCHEMES)
    spark = dice.pick((70, -70, 150))
    tone = dice.between(-0.03, 0.05)
    strength = dice.between(0.8, 1.12)
    return Palette(
        deep=oklch(0.24 + tone / 2, 0.065 * strength, hue + shade - 8),
        shade=oklch(0.38 + tone, 0.105 * strength, hue + shade),
        body=oklch(0.56 + tone, 0.135 * strength, hue + body),
        light=oklch(0.76 + tone, 0.12 * strength, hue + light),
        glow=oklch(0.93, 0.05 * strength, hue + light + 12),
        spark=oklch(0.78, 0.13 * strength, hue + light + spark),
    )


def oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """Turn a perceptual colour (hue in degrees) into sRGB, clipped to what a screen shows."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _channel(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _channel(linear: float) -> int:
    value = min(1.0, max(0.0, linear))
    encoded = 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055  # noqa: PLR2004 - sRGB
    return round(encoded * 255)
