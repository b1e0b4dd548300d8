"""Figures in words: what they count, whose they are, and how much that is."""

from app.languages import Language, mark
from app.models import Actor, Figure
from app.timeline.words import Reading

_QUALIFIED = {
    "about": mark("about %(value)s"),
    "at-least": mark("at least %(value)s"),
    "more-than": mark("more than %(value)s"),
    "less-than": mark("less than %(value)s"),
    "at-most": mark("at most %(value)s"),
    "tens": mark("tens"),
    "hundreds": mark("hundreds"),
    "thousands": mark("thousands"),
    "tens-of-thousands": mark("tens of thousands"),
    "hundreds-of-thousands": mark("hundreds of thousands"),
    "millions": mark("millions"),
    "several": mark("several"),
}


def figure_name(reading: Reading, kind: str, whose: str) -> str:
    """What a figure counts, and whose it is."""
    counted = reading.term("figure_kinds", kind)
    return f"{counted} ({whose_name(reading, whose)})" if whose else counted


def whose_name(reading: Reading, whose: str) -> str:
    """The name of an actor, or of the group, that a figure belongs to."""
    if whose in reading.terms.get("groups", {}):
        return reading.term("groups", whose)
    actor = reading.session.get(Actor, whose)
    return reading.said(actor, "name") if actor else whose.replace("-", " ")


def amount(reading: Reading, figure: Figure) -> str | None:
    """A figure's value in words; None when its digits were lost."""
    if figure.value is None:
        return None
    return in_words(reading.language, figure.value, figure.value_high, figure.qualifier, figure.unit)


def in_words(language: Language, value: float, high: float | None, qualifier: str, unit: str) -> str:
    """A value with its qualifier: "at least 112,000", "20%", "tens of thousands"."""
    percent = "%" if unit == "percent" else ""
    shown = f"{language.number(value)}{percent}"
    if high is not None:
        shown = f"{shown}–{language.number(high)}{percent}"
    said = _QUALIFIED.get(qualifier)
    return language.gettext(said, value=shown) if said else shown
