"""What the stages hand to one another: frozen values, each with its place in the stored text.

Every `start` and `end` is a code-point offset into the stored text, end exclusive, and `text` is exactly
`stored[start:end]`. Stages make records; records never call stages.
"""

from dataclasses import dataclass, field
from typing import Literal

Language = Literal["ar", "en"]
Resolution = Literal["explicit", "story", "publication", "event", "duration", "unresolved", "damaged"]
Status = Literal["happened", "planned", "denied", "state"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, heading or piece of page furniture.

    `kind` says which; `reason` says in words why a furniture passage was set aside. `paragraph` counts from 0.
    """

    start: int
    end: int
    language: Language
    kind: Literal["sentence", "heading", "furniture"] = "sentence"
    reason: str = ""
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A text as stored, and what is known of it before it is read.

    `published` is EDTF, or None when unknown.
    """

    text: str
    language: Language
    published: str | None
    passages: tuple[Passage, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression. `value` and `mod` as TIMEX3 (TimeML 1.2.1), `edtf` empty when unresolved.

    `reason` is the decision in words ("2003 carried from the sentence before").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str
    edtf: str
    resolution: Resolution
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A gazetteer entry: an actor or a place, with its names in both languages."""

    id: str
    kind: str
    name_en: str
    name_ar: str
    is_place: bool
    side: str | None = None
    member_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A name in the text. The span leaves out Arabic clitics (و ف ب ل ك) but keeps the article ال."""

    start: int
    end: int
    text: str
    entity: Entity
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A counted thing. `value` is None when the digits were lost (`damaged`)."""

    start: int
    end: int
    text: str
    kind: str
    value: float | int | None
    value_high: float | int | None
    qualifier: str
    unit: str
    whose: str | None
    damaged: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity with its role in a candidate event: agent, target, participant or speaker."""

    mention: EntityMention
    role: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that reports something: what `extract` proposes as an event.

    `start`/`end` span the quotation; `trigger` is the span of the event word. `confidence` is a probability.
    """

    start: int
    end: int
    quote: str
    trigger: tuple[int, int]
    type: str
    status: Status
    date: DateMention | None
    actors: tuple[Participant, ...]
    places: tuple[EntityMention, ...]
    figures: tuple[FigureMention, ...]
    said_by: EntityMention | str | None = None
    confidence: float = 0.0
    reasons: tuple[str, ...] = field(default_factory=tuple)
    mentioned: tuple[EntityMention, ...] = ()
    """Names that the quotation holds beside those of `actors` and `places`."""

    def names(self) -> list[EntityMention]:
        """Every name that the proposal holds."""
        return [*(actor.mention for actor in self.actors), *self.places, *self.mentioned]
