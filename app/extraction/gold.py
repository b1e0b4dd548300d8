"""Gold: texts with what a careful reader finds in them, read from `tests/gold` or from the reviewed catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.extraction.records import Language

CATALOGUE_DATES = Path("tests/gold/catalogue-dates.yaml")


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date mention as the annotator reads it."""

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str
    edtf: str
    resolution: str


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A name and the ids that are right for it."""

    start: int
    end: int
    text: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A counted thing; `value` is None for lost digits and for "several"."""

    start: int
    end: int
    text: str
    kind: str
    value: float | None
    value_high: float | None
    damaged: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A reported happening. Finding an `optional` one is neither a merit nor a fault."""

    start: int
    end: int
    quote: str
    date: str
    status: str
    type: str
    actors: frozenset[str]
    happening: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldText:
    """One annotated text."""

    name: str
    text: str
    language: Language
    published: str | None
    genre: str
    dates: tuple[GoldDate, ...]
    entities: tuple[GoldEntity, ...]
    figures: tuple[GoldFigure, ...]
    events: tuple[GoldEvent, ...]


def load(folder: Path) -> list[GoldText]:
    """All gold texts of a folder, by name; each is a `.yaml` beside its `.txt`."""
    return [_text(path) for path in sorted(folder.glob("*.yaml")) if path.with_suffix(".txt").exists()]


def _text(path: Path) -> GoldText:
    form = _form(path)
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return GoldText(
        path.stem,
        text,
        form["language"],
        form.get("published") or None,
        form.get("genre", ""),
        tuple(_dates(form)),
        tuple(_entities(form)),
        tuple(_figures(form)),
        tuple(_events(form)),
    )


def _dates(form: dict[str, Any]) -> Iterator[GoldDate]:
    for item in form.get("dates") or []:
        words = (item.get(key) or "" for key in ("text", "type", "value", "mod", "edtf", "resolution"))
        yield GoldDate(int(item["start"]), int(item["end"]), *words)


def _entities(form: dict[str, Any]) -> Iterator[GoldEntity]:
    for item in form.get("entities") or []:
        ids = frozenset([item["id"], *(item.get("also") or [])])
        yield GoldEntity(int(item["start"]), int(item["end"]), item["text"], ids)


def _figures(form: dict[str, Any]) -> Iterator[GoldFigure]:
    for item in form.get("figures") or []:
        low, high = _number(item.get("value")), _number(item.get("value_high"))
        damaged = item.get("damaged") == "true"
        yield GoldFigure(int(item["start"]), int(item["end"]), item["text"], item["kind"], low, high, damaged)


def _number(text: str | None) -> float | None:
    return float(text) if text not in (None, "", "null") else None


def _events(form: dict[str, Any]) -> Iterator[GoldEvent]:
    for item in form.get("events") or []:
        actors = frozenset(actor["id"] for actor in item.get("actors") or [])
        date = item.get("date") or ""
        yield GoldEvent(
            int(item["start"]),
            int(item["end"]),
            item["quote"],
            "" if date == "null" else date,
            item["status"],
            item["type"],
            actors,
            item.get("happening") or "",
            item.get("optional") == "true",
        )


def load_catalogue(seeds: Path, dates: Path = CATALOGUE_DATES) -> list[GoldText]:
    """The documents of the reviewed catalogue as gold for events: every citation is one reported happening.

    `dates` is a file of their date mentions by document; without it they have none.
    """
    marked = _form(dates) if dates.exists() else {}
    events: dict[str, list[GoldEvent]] = {}
    for path in sorted((seeds / "events").glob("*.yaml")):
        form = _form(path)
        for citation in form.get("citations") or []:
            events.setdefault(citation["document"], []).append(_cited(path.stem, form, citation))
    return [
        _document(seeds / "documents" / f"{slug}.yaml", found, tuple(_dates({"dates": marked.get(slug)})))
        for slug, found in sorted(events.items())
    ]


def _cited(happening: str, form: dict[str, Any], citation: dict[str, Any]) -> GoldEvent:
    actors = frozenset(actor["id"] for actor in form.get("actors") or [])
    date = (citation.get("date") or {}).get("edtf") or ""
    start, end = int(citation["start"]), int(citation["end"])
    return GoldEvent(
        start, end, citation["quote"], date, form["status"], form["type"], actors, happening, False
    )


def _document(path: Path, events: list[GoldEvent], dates: tuple[GoldDate, ...]) -> GoldText:
    form = _form(path)
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    published = (form.get("published") or {}).get("edtf")
    ordered = tuple(sorted(events, key=lambda event: event.start))
    return GoldText(path.stem, text, form["language"], published, "catalogue", dates, (), (), ordered)


def _form(path: Path) -> dict[str, Any]:
    # BaseLoader: dates and numbers stay as written.
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))  # noqa: S506 (only strings)
