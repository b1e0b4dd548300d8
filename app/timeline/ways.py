"""Where one can go from a window of the axis: the addresses of other windows of the same question."""

from dataclasses import dataclass

from app.timeline import addresses, scale
from app.timeline.filters import Filter
from app.timeline.scale import Scale
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class Way:
    """A step to another window: the page's address, and that of the part that htmx asks for."""

    href: str
    part: str


class Ways:
    """Writes the addresses of other windows than `seen`, which lies in `everything`."""

    def __init__(self, code: str, asked: Filter, seen: Scale, everything: Scale) -> None:
        self.code, self.asked, self.seen, self.everything = code, asked, seen, everything

    def to(self, asked: Filter) -> Way:
        return Way(addresses.home(self.code, asked), addresses.axis_part(self.code, asked))

    def window(self, seen: Scale) -> Way:
        """The way to a window; the whole needs none in its address."""
        shown = scale.snapped(seen)
        whole = shown.first <= self.everything.first and shown.last >= self.everything.last
        return self.to(self.asked.but(window=None if whole and not self._in_years() else shown.window()))

    def steps(self) -> dict[str, Way | None]:
        """Earlier, later, closer, wider and the whole; None for a step that leads nowhere."""
        seen, everything = self.seen, self.everything
        is_whole = seen.first <= everything.first and seen.last >= everything.last
        return {
            "earlier": self.window(scale.moved(seen, -0.5, everything))
            if seen.first > everything.first
            else None,
            "later": self.window(scale.moved(seen, 0.5, everything)) if seen.last < everything.last else None,
            "closer": self.window(scale.zoomed(seen, 0.5, everything)) if seen.days > 1 else None,
            "wider": None if is_whole else self.window(scale.zoomed(seen, 2, everything)),
            "whole": None if is_whole else self.window(everything),
        }

    def _in_years(self) -> bool:
        return self.asked.first_year is not None or self.asked.last_year is not None

    def opening(self, days: tuple[int, int], at: float) -> Way:
        """The way to a window that shows some days with air around them; `at` (per cent) is where they are now."""
        seen = self.seen
        first = min(max(days[0], seen.first), seen.last)
        opened = Scale(first, max(first, min(days[1], seen.last)))
        air = max(1, opened.days // 4)
        window = Scale(max(seen.first, opened.first - air), min(seen.last, opened.last + air))
        # A window that would show no less is no way: then a closer look around the middle is.
        if scale.snapped(window).days >= seen.days:
            window = scale.zoomed(seen, 0.5, self.everything, at)
        return self.window(window)


def in_words(reading: Reading, seen: Scale) -> str:
    """A stretch of days in words."""
    window = seen.window()
    if window.first == window.last:
        return reading.date(window.first, short=True)
    return reading.date(f"{window.first}/{window.last}", short=True)
