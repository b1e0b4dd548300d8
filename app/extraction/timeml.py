"""Reads TimeML files: the text, its creation time, and (for evaluation only) the dates marked in it."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from app.errors import UnreadableText


@dataclass(frozen=True, slots=True)
class GoldTimex:
    """A TIMEX3 element as marked: code-point offsets into the text, type, value and mod as written."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str


class TimeMLDocument(NamedTuple):
    """The text of a TimeML document, its creation time (a TIMEX3 value, or None), and its marked dates."""

    text: str
    creation_time: str | None
    timexes: tuple[GoldTimex, ...]


def read(path: Path) -> TimeMLDocument:
    """Reads a TimeML file (`.tml`).

    The text is all that stands inside `TEXT`, tags left out, nothing else changed; without `TEXT`, the whole
    document after the creation time. Raises UnreadableText when the file is no XML.
    """
    return parse(path.read_text(encoding="utf-8"), name=str(path))


def parse(xml: str, name: str = "the text") -> TimeMLDocument:
    """Reads TimeML from a string; raises UnreadableText, naming it `name`, when it is no XML or declares entities."""
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise UnreadableText(
            f"{name} declares its own entities, which can be a trap. Take the declaration out."
        )
    try:
        root = ET.fromstring(xml)  # noqa: S314  what makes XML dangerous, entities, was refused above
    except ET.ParseError as error:
        raise UnreadableText(f"{name} is not XML ({error}). A .tml file is TimeML, an XML format.") from error
    body = root.find(".//TEXT")
    pieces: list[str] = []
    timexes: list[GoldTimex] = []
    _collect(root if body is None else body, pieces, timexes, 0)
    return TimeMLDocument("".join(pieces), _creation_time(root), tuple(timexes))


def _collect(element: ET.Element, pieces: list[str], timexes: list[GoldTimex], place: int) -> int:
    """Appends the element's text to `pieces` and its dates to `timexes`; returns the place after it."""
    start = place
    if element.text:
        pieces.append(element.text)
        place += len(element.text)
    for child in element:
        if child.tag != "DCT":
            place = _collect(child, pieces, timexes, place)
        if child.tail:
            pieces.append(child.tail)
            place += len(child.tail)
    if element.tag == "TIMEX3":
        text = "".join(element.itertext())
        values = [element.get(key, "") for key in ("type", "value", "mod")]
        timexes.append(GoldTimex(start, place, text, *values))
        timexes.sort(key=lambda timex: timex.start)
    return place


def _creation_time(root: ET.Element) -> str | None:
    for timex in root.iter("TIMEX3"):
        if timex.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME"):
            return timex.get("value")
    dated = root.find(".//DCT/TIMEX3")
    return dated.get("value") if dated is not None else None
