"""What the tests of the extraction share: the gazetteer of the seeds, and short ways through the stages."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.extraction import events, pipeline, segment
from app.extraction.events.drafting import Draft
from app.extraction.gazetteer import Gazetteer, entries_of, office_of
from app.extraction.records import Article, Candidate, Language

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the project's own actors, places and offices."""
    return Gazetteer(
        entries_of(seeds("actors"), seeds("places")), [office_of(office) for office in seeds("offices")]
    )


def article(text: str, **known: Any) -> Article:
    """A text as an article, in the language of its letters."""
    language: Language = "ar" if any("\u0621" <= letter <= "\u064a" for letter in text) else "en"
    return segment.article(text, lang=language, **known)


def drafts(text: str, published: str | None = None, lang: Language | None = None) -> list[Draft]:
    """All drafts of a text, the unlikely ones too."""
    read = segment.article(text, published=published, lang=lang)
    found = pipeline.mentions(read, gazetteer())
    return events.find(read, found.dates, found.entities, found.figures)


Told = tuple[str, str, str]
"""Type, status and date (EDTF, "" for none) of a deed."""


def told(text: str, published: str) -> list[Told]:
    """What the drafts of a text tell, the unlikely ones too, in their order."""
    found = [draft.candidate for draft in drafts(text, published)]
    return [(one.type, one.status, one.date.edtf if one.date else "") for one in found]


def date_told(text: str, words: str, published: str | None = None) -> str:
    """The date (EDTF, "" for none) of the last deed that is quoted with these words."""
    found = [draft.candidate for draft in drafts(text, published) if words in draft.candidate.quote]
    assert found, f"no deed is told with {words}"
    return found[-1].date.edtf if found[-1].date else ""


def candidates(text: str, published: str | None = None, lang: Language | None = None) -> list[Candidate]:
    """The events that the pipeline proposes for a text."""
    return pipeline.candidates(segment.article(text, published=published, lang=lang), gazetteer())


def seeds(name: str) -> list[dict[str, Any]]:
    """A list of the seeds, all its values strings."""
    text = (SEEDS / f"{name}.yaml").read_text(encoding="utf-8")
    return list(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 (makes only strings, lists and tables)
