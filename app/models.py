"""The nouns of the chronicle as tables; no queries and no steps.

Offsets are code points into `Document.text`, end exclusive. Days are proleptic Gregorian ordinals
(`date.toordinal()`), so that SQLite compares them as numbers. `_en`/`_ar` pairs hold one thing in two languages.
SQLModel does not validate table classes: what comes in is checked by `archive.catalogue` first.
"""

from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column
from sqlmodel import Field, SQLModel


class Document(SQLModel, table=True):
    """A stored source text, verbatim, and what is known of where it comes from."""

    slug: str = Field(primary_key=True)
    language: str
    title_en: str
    title_ar: str
    publisher_en: str | None = None
    publisher_ar: str | None = None
    address: str | None = None
    address_kind: str | None = None
    """publication, aggregator or repost; None when no address is known."""
    published: str = ""
    """EDTF."""
    published_basis_en: str = ""
    published_basis_ar: str = ""
    faults: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    unknown: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    sha256: str
    origin: str
    """Documents of one origin are copies of one report: one witness."""
    origin_certainty: str = ""
    origin_evidence_en: str = ""
    origin_evidence_ar: str = ""
    text: str


class Actor(SQLModel, table=True):
    """Someone who acts: a state, force, group, organisation or person."""

    id: str = Field(primary_key=True)
    kind: str
    side: str | None = Field(default=None, index=True)
    name_en: str
    name_ar: str
    line_en: str = ""
    line_ar: str = ""


class Membership(SQLModel, table=True):
    """`actor_id` includes `member_id`, directly or through others; every actor includes itself."""

    actor_id: str = Field(foreign_key="actor.id", primary_key=True)
    member_id: str = Field(foreign_key="actor.id", primary_key=True, index=True)


class Place(SQLModel, table=True):
    """Somewhere on the map; coordinates in degrees (WGS 84) when known."""

    id: str = Field(primary_key=True)
    kind: str
    name_en: str
    name_ar: str
    latitude: float | None = None
    longitude: float | None = None


class Containment(SQLModel, table=True):
    """`place_id` contains `inner_id`, directly or through others; every place contains itself."""

    place_id: str = Field(foreign_key="place.id", primary_key=True)
    inner_id: str = Field(foreign_key="place.id", primary_key=True, index=True)


class Alias(SQLModel, table=True):
    """Another spelling of an actor's or place's name, as texts write it."""

    owner_kind: str = Field(primary_key=True)
    owner_id: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    text: str = Field(primary_key=True)


class Event(SQLModel, table=True):
    """One happening, plan or state of affairs. `first_day`/`last_day` are the days it may touch."""

    __table_args__ = (
        CheckConstraint("status in ('happened', 'planned', 'state')"),
        CheckConstraint("review in ('reviewed', 'proposed')"),
        CheckConstraint("first_day <= last_day"),
    )

    id: str = Field(primary_key=True)
    review: str = Field(default="reviewed", index=True)
    status: str = Field(index=True)
    type: str = Field(index=True)
    date: str
    """EDTF; empty when no source dates it."""
    mod: str = ""
    first_day: int = Field(index=True)
    last_day: int = Field(index=True)
    first_year: int = Field(index=True)
    last_year: int = Field(index=True)
    open_end: bool = False
    """Still so when the last source was published; `last_day` is then that day."""
    title_en: str
    title_ar: str
    summary_en: str
    summary_ar: str
    side: str = Field(index=True)
    documents: int
    witnesses: int
    differs: bool = Field(index=True)
    confidence: float | None = None
    reasons: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Participation(SQLModel, table=True):
    """An actor's part in an event; `position` keeps the catalogue's order."""

    event_id: str = Field(foreign_key="event.id", primary_key=True)
    actor_id: str = Field(foreign_key="actor.id", primary_key=True, index=True)
    role: str = Field(primary_key=True)
    position: int = 0


class Setting(SQLModel, table=True):
    """Where an event takes place."""

    event_id: str = Field(foreign_key="event.id", primary_key=True)
    place_id: str = Field(foreign_key="place.id", primary_key=True, index=True)
    position: int = 0


class Citation(SQLModel, table=True):
    """A passage that reports an event: `quote` is exactly `document.text[start:end]`."""

    __table_args__ = (CheckConstraint("start >= 0 and start < end"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: str = Field(foreign_key="event.id", index=True)
    document_slug: str = Field(foreign_key="document.slug", index=True)
    position: int = 0
    start: int
    end: int
    quote: str
    date: str = ""
    """EDTF as this passage gives it; empty when it gives none."""
    mod: str = ""
    basis: str = ""
    date_words: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """The words the date is read from: start, end, text."""
    note_en: str = ""
    note_ar: str = ""
    who_text: str = ""
    who_start: int | None = None
    who_end: int | None = None
    who_actors: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Figure(SQLModel, table=True):
    """A number that a citation gives; `value` is None when its digits were lost (`damaged`)."""

    __table_args__ = (CheckConstraint("damaged = (value is null)"), CheckConstraint("start < end"))

    id: int | None = Field(default=None, primary_key=True)
    citation_id: int = Field(foreign_key="citation.id", index=True)
    event_id: str = Field(foreign_key="event.id", index=True)
    kind: str = Field(index=True)
    whose: str = ""
    value: float | None = None
    value_high: float | None = None
    qualifier: str = "exactly"
    unit: str = ""
    damaged: bool = False
    start: int
    end: int
    text: str


class Difference(SQLModel, table=True):
    """Accounts of one event that cannot both be true: computed from the citations, never typed in."""

    id: int | None = Field(default=None, primary_key=True)
    event_id: str = Field(foreign_key="event.id", index=True)
    kind: str
    """date, figure or who."""
    about: str = ""
    """For figures: kind and whose, as "killed/civilians"."""
    accounts: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """In the citations' order: citation_id, text, and value (EDTF, number or actor ids)."""


class Unreported(SQLModel, table=True):
    """A passage of a document that reports no happening, and why."""

    document_slug: str = Field(foreign_key="document.slug", primary_key=True)
    start: int = Field(primary_key=True)
    end: int = Field(primary_key=True)
    reason: str


class Term(SQLModel, table=True):
    """A word of the published vocabulary (`set`: type, role, figure-kind, reason, …)."""

    set: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    position: int
    name_en: str
    name_ar: str
    note_en: str = ""
    note_ar: str = ""


class Change(SQLModel, table=True):
    """What became of an event in a version of the data."""

    id: int | None = Field(default=None, primary_key=True)
    version: int = Field(index=True)
    date: str
    event_id: str = Field(default="", index=True)
    kind: str
    into: str = ""
    note_en: str = ""
    note_ar: str = ""


class Fact(SQLModel, table=True):
    """About the database itself: data version, digest of the seeds it was built from."""

    key: str = Field(primary_key=True)
    value: str
