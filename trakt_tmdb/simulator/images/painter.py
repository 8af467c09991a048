"""Draws the pictures: gradients and soft shapes, the same for the same name, and no letters."""

from collections.abc import Callable
from io import BytesIO
from math import cos, pi, sin

from trakt_tmdb.simulator.dice import Dice

from .canvas import Canvas
from .names import Format, PictureName, Shape
from .palette import Colour, Palette, palette_for

_QUALITY = 86


def paint(name: PictureName, size: tuple[int, int], file_format: Format) -> bytes:
    """Draw a picture of this size in pixels."""
    palette, dice = palette_for(name.palette), Dice("composition", name.composition)
    canvas = Canvas.gradient(size, _mesh(palette, dice))
    draw = _portrait if name.shape in {Shape.PROFILE, Shape.LOGO} else dice.pick(_COMPOSITIONS)
    draw(canvas, palette, dice)
    stream = BytesIO()
    canvas.image.save(stream, file_format, quality=_QUALITY)
    return stream.getvalue()


def _mesh(palette: Palette, dice: Dice) -> list[list[Colour]]:
    """Let the ground go from dark to bright, straight or slanting, in either direction."""
    ramp = (palette.deep, palette.shade, palette.body, palette.light)
    slant = dice.pick((0.0, 0.35, -0.35, 0.6, -0.6))
    rows = [
        [
            ramp[min(3, max(0, round(row + slant * (column - 1) + dice.between(-0.2, 0.2))))]
            for column in range(3)
        ]
        for row in range(4)
    ]
    return rows[::-1] if dice.chance(0.4) else rows


def _sunrise(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """A sun with its halo over hills that fade into the distance."""
    x, y, radius = dice.between(0.25, 0.75), dice.between(0.22, 0.42), dice.between(0.13, 0.24)
    canvas.glow(x, y, radius * 3.4, palette.glow, 0.75)
    canvas.disc(x, y, radius, palette.glow, 0.92)
    canvas.disc(x, y, radius * 1.35, palette.glow, 0.14)
    hills = (
        (0.56, palette.light, 0.5),
        (0.66, palette.body, 0.65),
        (0.77, palette.shade, 0.8),
        (0.88, palette.deep, 0.92),
    )
    for level, colour, strength in hills:
        canvas.wave(
            level, dice.between(0.03, 0.075), dice.between(0.6, 1.7), dice.fraction(), colour, strength
        )


def _orbs(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """A planet and its moons, each lit from one side."""
    x, y, radius = dice.between(0.3, 0.7), dice.between(0.38, 0.6), dice.between(0.27, 0.38)
    canvas.glow(x, y, radius * 2.6, palette.light, 0.8)
    canvas.disc(x, y, radius, palette.body, 0.95)
    canvas.glow(x - radius * 0.35, y - radius * 0.3, radius * 0.95, palette.glow, 0.8)
    canvas.disc(x + radius * 0.9, y - radius * 0.85, radius * 0.22, palette.spark, 0.9)
    canvas.disc(x - radius * 1.15, y + radius * 0.72, radius * 0.13, palette.glow, 0.85)
    canvas.ring(x, y, radius * 1.5, 0.005, palette.glow, 0.35)


def _tides(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """Waves from top to bottom, each over the one before."""
    canvas.glow(dice.fraction(), dice.between(0, 0.3), 1.0, palette.glow, 0.6)
    colours = (palette.light, palette.spark, palette.body, palette.shade, palette.deep)
    for step, colour in enumerate(colours):
        level = 0.24 + step * 0.16 + dice.between(-0.03, 0.03)
        canvas.wave(level, dice.between(0.05, 0.12), dice.between(0.4, 1.2), dice.fraction(), colour, 0.5)


def _eclipse(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """A dark disc before a bright one, with rings around."""
    x, y, radius = dice.between(0.35, 0.65), dice.between(0.3, 0.55), dice.between(0.24, 0.34)
    canvas.glow(x, y, radius * 3, palette.light, 0.9)
    for step in range(4):
        canvas.ring(x, y, radius * (1.3 + step * 0.34), 0.006, palette.glow, 0.42 - step * 0.09)
    canvas.disc(x, y, radius, palette.glow, 0.9)
    canvas.disc(x + radius * dice.between(-0.3, 0.3), y + radius * 0.12, radius * 0.94, palette.deep, 0.9)
    canvas.wave(0.84, 0.04, dice.between(0.6, 1.4), dice.fraction(), palette.deep, 0.7)


def _petals(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """Circles in a wreath, brighter wherever they overlap."""
    x, y = dice.between(0.44, 0.56), dice.between(0.4, 0.54)
    canvas.glow(x, y, 1.0, palette.body, 0.9)
    count, reach, start = dice.number(4) + 6, dice.between(0.15, 0.22), dice.fraction()
    aspect = canvas.image.width / canvas.image.height
    for step in range(count):
        angle = 2 * pi * (start + step / count)
        colour = palette.spark if step % 3 == 0 else palette.glow
        canvas.disc(
            x + cos(angle) * reach * min(1, 1 / aspect),
            y + sin(angle) * reach * min(1, aspect),
            0.22,
            colour,
            0.17,
        )
    canvas.glow(x, y, 0.22, palette.glow, 0.9)


def _lights(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """Lights out of focus above still water."""
    for _ in range(14):
        colour = dice.pick((palette.light, palette.glow, palette.spark))
        canvas.disc(
            dice.fraction(),
            dice.between(0.05, 0.68),
            dice.between(0.025, 0.12),
            colour,
            dice.between(0.12, 0.4),
        )
    canvas.wave(0.7, 0.012, 0.7, dice.fraction(), palette.deep, 0.75)
    canvas.glow(dice.between(0.2, 0.8), 0.72, 0.6, palette.light, 0.5)


def _portrait(canvas: Canvas, palette: Palette, dice: Dice) -> None:
    """One calm form in the middle."""
    canvas.glow(0.5, 0.42, 0.9, palette.light, 0.6)
    canvas.disc(0.5, 0.4, 0.2, palette.glow, 0.75)
    canvas.disc(0.5, 1.02, 0.44, palette.glow, 0.6)
    canvas.disc(dice.fraction(), dice.fraction(), 0.3, palette.spark, 0.25)


_COMPOSITIONS: tuple[Callable[[Canvas, Palette, Dice], None], ...] = (
    _sunrise,
    _orbs,
    _tides,
    _eclipse,
    _petals,
    _lights,
)
