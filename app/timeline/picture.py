"""A picture of an event's place on the axis, for cards that other sites make of our links: a PNG, drawn by hand.

Lanes, years, every event as a small mark and this one as a large one; no words, because the card brings the title.
A palette of few colours keeps it at some kilobytes (PNG, ISO/IEC 15948, colour type 3).
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 1200, 630
SIDES = ("us", "iraq", "iran", "insurgents", "")
_PALETTE = "fbf8f2 ddd6c8 1d1b17 1f5d8c a3441b 4a6a2b 5b4a86 635e54 b9c9d6 dfc1b4 c5cdba c9c2d8 cbc8c3"
"""Paper, rule, ink, then the sides strong and the sides pale."""
_PAPER, _RULE, _INK, _STRONG, _PALE = 0, 1, 2, 3, 8
_MARGIN, _TOP, _LANE = 70, 60, 100
_DIGITS = (
    "0e11191513110e 040c040404040e 0e11010204081f 1f02040201110e 02060a121f0202 1f101e0101110e 0608101e11110e "
    "1f010204080808 0e11110e11110e 0e11110f01020c"
).split()
"""Five columns by seven rows for each digit, a byte a row."""
_DOT = 3


@dataclass(frozen=True, slots=True)
class Place:
    """An event on the axis: its first and last day (ordinals), its side, and how it stands."""

    first: int
    last: int
    side: str
    is_planned: bool = False


@dataclass(slots=True)
class _Canvas:
    rows: list[bytearray] = field(default_factory=lambda: [bytearray(WIDTH) for _ in range(HEIGHT)])

    def box(self, x: int, y: int, width: int, height: int, colour: int) -> None:
        first, last = max(0, x), min(WIDTH, x + width)
        for row in self.rows[max(0, y) : max(0, min(HEIGHT, y + height))]:
            row[first:last] = bytes((colour,)) * max(0, last - first)

    def disc(self, x: int, y: int, radius: int, colour: int) -> None:
        for dy in range(-radius, radius + 1):
            half = int((radius * radius - dy * dy) ** 0.5)
            self.box(x - half, y + dy, 2 * half + 1, 1, colour)

    def digits(self, x: int, y: int, number: int, colour: int) -> None:
        """A number in the middle of `x`, its top at `y`."""
        text = str(number)
        left = x - len(text) * 6 * _DOT // 2
        for place, digit in enumerate(text):
            rows = bytes.fromhex(_DIGITS[int(digit)])
            for down, bits in enumerate(rows):
                for across in range(5):
                    if bits >> (4 - across) & 1:
                        at = left + (place * 6 + across) * _DOT
                        self.box(at, y + down * _DOT, _DOT, _DOT, colour)


def picture(shown: Place, others: Sequence[Place], years: tuple[int, int], *, is_mirrored: bool) -> bytes:
    """A PNG of `shown` among `others` from the first to the last of `years`; mirrored, time runs to the left."""
    scale = _Scale(years, is_mirrored)
    canvas = _Canvas()
    _draw_frame(canvas, scale)
    for place in others:
        canvas.disc(scale.x(place.first), _middle(place.side), 6, _PALE + SIDES.index(place.side))
    _draw_shown(canvas, scale, shown)
    return _png(canvas.rows)


@dataclass(frozen=True, slots=True)
class _Scale:
    years: tuple[int, int]
    is_mirrored: bool

    def x(self, day: int) -> int:
        """Where a day stands, in pixels from the left."""
        first, last = _begins(self.years[0]), _begins(self.years[1] + 1)
        share = min(1.0, max(0.0, (day - first) / (last - first)))
        return round(_MARGIN + (1 - share if self.is_mirrored else share) * (WIDTH - 2 * _MARGIN))


def _begins(year: int) -> int:
    """The first day of a year (ordinal), near enough for a pixel."""
    return round((year - 1) * 365.2425) + 1


def _middle(side: str) -> int:
    return _TOP + _LANE * SIDES.index(side) + _LANE // 2


def _draw_frame(canvas: _Canvas, scale: _Scale) -> None:
    first, last = scale.years
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10000) if (last - first) / step <= 8)
    for year in range(first - first % step, last + 1, step):
        if year >= first:
            x = scale.x(_begins(year))
            canvas.box(x, _TOP - 10, 2, _LANE * len(SIDES) + 20, _RULE)
            canvas.digits(x, _TOP + _LANE * len(SIDES) + 24, year, _INK)
    for lane, _ in enumerate(SIDES):
        canvas.box(_MARGIN, _TOP + _LANE * (lane + 1), WIDTH - 2 * _MARGIN, 2, _RULE)
        canvas.box(0, _TOP + _LANE * lane + 8, 16, _LANE - 14, _STRONG + lane)
        canvas.box(WIDTH - 16, _TOP + _LANE * lane + 8, 16, _LANE - 14, _STRONG + lane)


def _draw_shown(canvas: _Canvas, scale: _Scale, shown: Place) -> None:
    y, colour = _middle(shown.side), _STRONG + SIDES.index(shown.side)
    left, right = sorted((scale.x(shown.first), scale.x(shown.last)))
    canvas.box(left - 1, _TOP - 10, 4, _LANE * len(SIDES) + 20, colour)
    canvas.box(left, y - 9, right - left, 18, colour)
    for x in (left, right):
        canvas.disc(x, y, 26, _PAPER)
        canvas.disc(x, y, 22, colour)
    if shown.is_planned:
        canvas.disc(left, y, 14, _PAPER)


def _png(rows: Sequence[bytearray]) -> bytes:
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", bytes.fromhex("".join(_PALETTE))), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
