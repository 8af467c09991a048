"""Soft shapes on a picture; lengths are parts of its shorter side, places parts of width and height."""

from collections.abc import Callable, Sequence
from math import ceil, pi, sin
from typing import Self

from PIL import Image, ImageDraw

from .palette import Colour

_SMOOTHING = 2
_WAVE_STEPS = 48


class Canvas:
    """A picture in the making."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self._unit = min(image.size)

    @classmethod
    def gradient(cls, size: tuple[int, int], rows: Sequence[Sequence[Colour]]) -> Self:
        """Start from a mesh of colours that melt into each other."""
        mesh = Image.new("RGB", (len(rows[0]), len(rows)))
        mesh.putdata([colour for row in rows for colour in row])
        return cls(mesh.resize(size, Image.Resampling.BICUBIC))

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Let light fall off smoothly around a point."""
        side = max(2, ceil(2 * radius * self._unit))
        fall_off = (
            Image.radial_gradient("L")
            .point(_fall_off(strength))
            .resize((side, side), Image.Resampling.BILINEAR)
        )
        self._paste(colour, fall_off, x, y)

    def disc(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Put a translucent circle with a clean edge."""
        side = max(2, ceil(2 * radius * self._unit))
        mask = Image.new("L", (side * _SMOOTHING, side * _SMOOTHING))
        ImageDraw.Draw(mask).ellipse(
            (0, 0, *(length - 1 for length in mask.size)), fill=round(255 * strength)
        )
        self._paste(colour, mask.reduce(_SMOOTHING), x, y)

    def ring(self, x: float, y: float, radius: float, width: float, colour: Colour, strength: float) -> None:
        """Put a translucent ring."""
        side = max(2, ceil(2 * radius * self._unit))
        mask = Image.new("L", (side * _SMOOTHING, side * _SMOOTHING))
        ImageDraw.Draw(mask).ellipse(
            (0, 0, *(length - 1 for length in mask.size)),
            outline=round(255 * strength),
            width=max(1, round(width * self._unit * _SMOOTHING)),
        )
        self._paste(colour, mask.reduce(_SMOOTHING), x, y)

    def wave(
        self, y: float, height: float, cycles: float, phase: float, colour: Colour, strength: float
    ) -> None:
        """Fill everything below a wave line."""
        width, full = self.image.size
        line = [
            (
                width * _SMOOTHING * step / _WAVE_STEPS,
                full * _SMOOTHING * (y + height * _swell(cycles * step / _WAVE_STEPS + phase)),
            )
            for step in range(_WAVE_STEPS + 1)
        ]
        mask = Image.new("L", (width * _SMOOTHING, full * _SMOOTHING))
        bottom = [(mask.width, mask.height), (0, mask.height)]
        ImageDraw.Draw(mask).polygon([*line, *bottom], fill=round(255 * strength))
        self.image.paste(colour, (0, 0), mask.reduce(_SMOOTHING))

    def _paste(self, colour: Colour, mask: Image.Image, x: float, y: float) -> None:
        left = round(x * self.image.width - mask.width / 2)
        top = round(y * self.image.height - mask.height / 2)
        self.image.paste(colour, (left, top, left + mask.width, top + mask.height), mask)


def _swell(turns: float) -> float:
    """Two waves on top of each other, so that no line looks drawn by a machine."""
    return sin(2 * pi * turns) * 0.7 + sin(2 * pi * turns * 2.3 + 1.1) * 0.3


def _fall_off(strength: float) -> Callable[[int], float]:
    """Map the distance in Pillow's radial gradient (255 in the corners) to the strength of light."""

    def light(distance: int) -> float:
        left = max(0.0, 1 - distance / 181)
        return 255 * strength * left * left * (3 - 2 * left)

    return light
