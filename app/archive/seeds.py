"""The forms that the text files under `seeds/` must have; seeds/README.md tells editors the same in words."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from app import dates


def _edtf(text: str) -> str:
    dates.parse(text)
    return text


def _edtf_or_nothing(text: str) -> str:
    return _edtf(text) if text else text


def _one_line(text: str) -> str:
    if "\n" in text.strip():
        raise ValueError("must be one line")
    return text.strip()


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Edtf = Annotated[str, AfterValidator(_edtf)]
EdtfOrNothing = Annotated[str, AfterValidator(_edtf_or_nothing)]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Line = Annotated[Text, AfterValidator(_one_line)]
Offset = Annotated[int, Field(ge=0)]
Mod = Literal["", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"]
Side = Literal["us", "iraq", "iran", "insurgents"]
Status = Literal["happened", "planned", "state"]
Basis = Literal["stated", "carried", "relative", "publication", "outside", "none"]
Role = Literal["agent", "target", "participant", "speaker"]


class Form(BaseModel):
    """What every form shares: no unknown keys, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Form):
    """One thing said in both languages."""

    en: Line
    ar: Line


class SpanForm(Form):
    """A passage by code points, end exclusive, with its words."""

    start: Offset
    end: Offset
    text: Text

    @model_validator(mode="after")
    def _forwards(self) -> "SpanForm":
        if self.start >= self.end:
            raise ValueError(f"end {self.end} must lie behind start {self.start}")
        return self


class RoleForm(Form):
    """An office held from one day to another (EDTF; `to` is left out while it is held)."""

    office: Id
    since: Edtf = Field(alias="from")
    to: EdtfOrNothing = ""


class Aliases(Form):
    en: tuple[Line, ...] = ()
    ar: tuple[Line, ...] = ()


class ActorForm(Form):
    id: Id
    kind: Literal[
        "state", "government", "armed-group", "force", "organisation", "person", "party", "community", "media"
    ]
    side: Side | None = None
    member_of: tuple[Id, ...] = ()
    name: Words
    line: Words | None = None
    aliases: Aliases = Aliases()
    roles: tuple[RoleForm, ...] = ()


class OfficeForm(Form):
    id: Id
    of: Id
    aliases: Aliases = Aliases()
    name: Words | None = None


class PlaceForm(Form):
    id: Id
    kind: Literal["country", "province", "city", "base", "site", "region"]
    within: Id | None = Field(default=None, alias="in")
    name: Words
    aliases: Aliases = Aliases()
    coordinates: (
        tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]] | None
    ) = None


class TermForm(Form):
    id: Id
    name: Words
    note: Words | None = None


class Published(Form):
    edtf: Edtf
    basis: Words


class Origin(Form):
    id: Id
    evidence: Words
    certainty: Literal["shown", "likely"]


class UnreportedForm(Form):
    start: Offset
    end: Offset
    quote: Text
    reason: Id
    note: Words | None = None


class DocumentForm(Form):
    language: Literal["ar", "en"]
    title: Words
    publisher: Words | None = None
    address: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    address_kind: Literal["publication", "aggregator", "repost"] | None = None
    published: Published
    faults: tuple[Words, ...] = ()
    unknown: tuple[Words, ...] = ()
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    origin: Origin | None = None
    unreported: tuple[UnreportedForm, ...] = ()

    @model_validator(mode="after")
    def _address_is_of_a_kind(self) -> "DocumentForm":
        if bool(self.address) != bool(self.address_kind):
            raise ValueError("address and address_kind go together")
        return self


class EventDate(Form):
    edtf: EdtfOrNothing = ""
    mod: Mod = ""


class CitedDate(EventDate):
    basis: Basis
    words: tuple[SpanForm, ...] = ()
    note: Words | None = None


class Who(SpanForm):
    actors: tuple[Id, ...] = ()


class FigureForm(SpanForm):
    kind: Id
    whose: str = ""
    value: float | None = None
    value_high: float | None = None
    qualifier: Id = "exactly"
    unit: Line = ""
    damaged: bool = False

    @model_validator(mode="after")
    def _damaged_or_valued(self) -> "FigureForm":
        if self.damaged == (self.value is not None):
            raise ValueError("a figure has either a value or `damaged: true`, never both or neither")
        return self


class CitationForm(Form):
    document: Id
    start: Offset
    end: Offset
    quote: Text
    date: CitedDate | None = None
    who: Who | None = None
    figures: tuple[FigureForm, ...] = ()


class Part(Form):
    id: Id
    role: Role


class Happening(Form):
    """What a reviewed event and a proposal have in common."""

    status: Status
    type: Id
    date: EventDate = EventDate()
    actors: tuple[Part, ...] = ()
    places: tuple[Id, ...] = ()
    citations: Annotated[tuple[CitationForm, ...], Field(min_length=1)]


class EventForm(Happening):
    """An event that an editor stands for; its id is the name of its file."""

    title: Words
    summary: Words


class ProposalForm(Happening):
    """An event that no editor has looked at yet: its headline is put together, its reasons are the pipeline's.

    An editor may write `title` and `summary` into it before accepting it.
    """

    id: Id
    title: Words | None = None
    summary: Words | None = None
    confidence: Annotated[float, Field(ge=0, le=1)]
    reasons: tuple[Line, ...] = ()
    matches: Id | None = None


class ChangeForm(Form):
    kind: Literal["opened", "added", "corrected", "merged", "withdrawn"]
    event: Id | None = None
    into: Id | None = None
    note: Words | None = None


class VersionForm(Form):
    version: Annotated[int, Field(ge=1)]
    date: Edtf
    changes: tuple[ChangeForm, ...] = ()


class DecisionForm(Form):
    """What an editor decided about a proposal, so that a later run does not ask again."""

    decision: Literal["accepted", "merged", "rejected"]
    proposal: Id
    document: Id
    quote: Text
    into: Id | None = None
    because: Line = ""
