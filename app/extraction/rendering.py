"""Mentions and proposals as JSON lines: the keys that `isnad dates` and `isnad extract` promise."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from app.extraction.pipeline import Proposal
from app.extraction.records import Candidate, DateMention, EntityMention, FigureMention, Participant


def date_line(mention: DateMention) -> str:
    """One date mention as a JSON object on one line, as `isnad dates --json` prints it."""
    keys = ("start", "end", "text", "type", "value", "mod", "edtf", "resolution")
    return _line({key: getattr(mention, key) for key in keys})


def proposal_line(file: str, proposal: Proposal) -> str:
    """One proposed event as a JSON object on one line, as `isnad extract --json` prints it."""
    return _line(proposal_object(file, proposal))


def proposal_object(file: str, proposal: Proposal) -> dict[str, Any]:
    """The object of a proposal; offsets are code points of the stored text."""
    candidate = proposal.candidate
    return {
        "file": file,
        "start": candidate.start,
        "end": candidate.end,
        "quote": candidate.quote,
        "date": _date(candidate.date),
        "status": candidate.status,
        "type": candidate.type,
        "actors": [*map(_actor, candidate.actors), *map(_mentioned, _others(candidate, is_place=False))],
        "places": [*map(_name, candidate.places), *map(_name, _others(candidate, is_place=True))],
        "figures": [_figure(figure) for figure in candidate.figures],
        "said_by": _speaker(candidate.said_by),
        "confidence": candidate.confidence,
        "reasons": list(candidate.reasons),
        "cluster": proposal.cluster,
        "matches": proposal.matches,
    }


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _date(date: DateMention | None) -> dict[str, Any] | None:
    keys = ("start", "end", "text", "edtf", "resolution")
    return {key: getattr(date, key) for key in keys} if date else None


def _others(candidate: Candidate, is_place: bool) -> list[EntityMention]:
    return [name for name in candidate.mentioned if name.entity.is_place == is_place]


def _actor(actor: Participant) -> dict[str, Any]:
    return _name(actor.mention, {"role": actor.role})


def _mentioned(name: EntityMention) -> dict[str, Any]:
    return _name(name, {"role": "mentioned"})


def _name(mention: EntityMention, more: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    entity = mention.entity
    return {
        "id": entity.id,
        "name_en": entity.name_en,
        "name_ar": entity.name_ar,
        **more,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
    }


def _figure(figure: FigureMention) -> dict[str, Any]:
    keys = ("kind", "value", "qualifier", "unit", "damaged", "start", "end", "text")
    return {key: getattr(figure, key) for key in keys}


def _speaker(said_by: EntityMention | str | None) -> str | None:
    return said_by.entity.name_en if isinstance(said_by, EntityMention) else said_by
