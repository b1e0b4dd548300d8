"""What the search page shows: events best first, passages of the documents, and the names that may be meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.languages import mark
from app.models import Actor, Citation, Event, Place
from app.timeline import addresses, queries, search, sought
from app.timeline.cards import (
    Piece,
    Quotation,
    belongings,
    direction,
    document_of,
    in_readers_order,
    quotation,
    side_name,
)
from app.timeline.excerpts import Looked, excerpt, looked, marked, spans
from app.timeline.facets import Form, form
from app.timeline.filters import Filter
from app.timeline.search import FoundPassage, Named
from app.timeline.sought import Sought
from app.timeline.view import Way
from app.timeline.words import Reading

ON_A_PAGE = 20
PASSAGES = 10
_QUOTATIONS = 2


@dataclass(frozen=True, slots=True)
class Found:
    """An event that was found: its title, what holds the words, marked as they stand in the text."""

    href: str
    side: str
    side_name: str
    date: str
    title: tuple[Piece, ...]
    other_title: tuple[Piece, ...]
    """The title in the other language, when only that holds the words."""
    summary: tuple[Piece, ...]
    names: tuple[tuple[Piece, ...], ...]
    """The actors and places of the event whose names hold the words."""
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class FoundInText:
    """A passage of a document that was found."""

    href: str
    title: str
    lang: str
    direction: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that begins like what was typed: where it leads, and what it is (actor, place, event)."""

    href: str
    text: str
    kind: str
    side: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to a search. `words` is what was typed; nothing was asked when it is empty.

    `scarce` says, where several words together found nothing, how many events each finds alone.
    """

    address: str
    home: str
    words: str
    is_searchable: bool
    form: Form
    count: int
    first: int
    events: tuple[Found, ...]
    passages: tuple[FoundInText, ...]
    names: tuple[Suggestion, ...]
    scarce: tuple[Way, ...]
    earlier: str
    later: str
    on_timeline: str


def found(reading: Reading, asked: Filter, number: int = 1) -> SearchPage:
    """Page `number` (from 1) of what `asked` finds."""
    session = reading.session
    words = sought.read(asked.words)
    wanted = looked(words, search.other_names(session, words))
    is_asked = bool(asked.words)
    count = queries.count(session, asked) if is_asked else 0
    offset = (number - 1) * ON_A_PAGE
    events = search.ranked(session, asked, limit=ON_A_PAGE, offset=offset) if is_asked else []
    texts = list(_elsewhere(reading, words, events))[:PASSAGES] if number == 1 else []
    return SearchPage(
        address=address(reading.code, asked, number),
        home=address(reading.code, Filter()),
        words=asked.words,
        is_searchable=not (is_asked and words.is_empty),
        form=_form(reading, asked),
        count=count,
        first=offset + 1,
        events=tuple(_events(reading, events, wanted)),
        passages=tuple(_in_text(reading, passage, wanted) for passage in texts),
        names=tuple(suggestions(reading, asked.words, kinds=("actor", "place"))) if number == 1 else (),
        scarce=tuple(_each_alone(reading, asked)) if is_asked and not count else (),
        earlier=address(reading.code, asked, number - 1) if number > 1 else "",
        later=address(reading.code, asked, number + 1) if offset + len(events) < count else "",
        on_timeline=addresses.home(reading.code, asked),
    )


def address(code: str, asked: Filter, number: int = 1) -> str:
    """Where the search for `asked` stands, from its page `number` on."""
    path = asked.address(f"/{code}/search")
    if number <= 1:
        return path
    return f"{path}{'&' if '?' in path else '?'}page={number}"


def suggestions(
    reading: Reading, typed: str, kinds: Sequence[str] = (), limit: int = search.MOST_NAMED
) -> Iterable[Suggestion]:
    """The actors, places and events whose names begin like what was typed."""
    for named in search.named(reading.session, typed, kinds=kinds, limit=limit):
        yield _suggestion(reading, named)


_KINDS = {"actor": mark("Actor"), "place": mark("Place"), "event": mark("Event")}


def _suggestion(reading: Reading, named: Named) -> Suggestion:
    kind = reading.language.gettext(_KINDS[named.kind])
    if named.kind == "event":
        event = queries.event(reading.session, named.id)
        title = reading.said(event, "title")
        return Suggestion(addresses.event(reading.code, named.id), title, kind, event.side or "none")
    row: Actor | Place
    if named.kind == "actor":
        row = queries.actor(reading.session, named.id)
        href, side = addresses.actor(reading.code, named.id), row.side or "none"
    else:
        row = queries.place(reading.session, named.id)
        href, side = addresses.home(reading.code, Filter(place=(named.id,))), "none"
    return Suggestion(href, reading.said(row, "name"), kind, side)


def _elsewhere(reading: Reading, words: Sought, events: Sequence[Event]) -> Iterable[FoundPassage]:
    """The passages that hold the words, those left out that the events found quote anyway."""
    citations = queries.citations(reading.session, events)
    quoted = [(c.document_slug, c.start, c.end) for some in citations.values() for c in some]
    for passage in search.passages(reading.session, words, limit=PASSAGES + len(quoted)):
        if not any(
            slug == passage.document.slug and start < passage.end and passage.start < end
            for slug, start, end in quoted
        ):
            yield passage


def _form(reading: Reading, asked: Filter) -> Form:
    action, part = f"/{reading.code}/search", f"/{reading.code}/_search"
    return form(reading, asked, action, part, queries.years(reading.session))


def _each_alone(reading: Reading, asked: Filter) -> Iterable[Way]:
    typed = asked.words.replace('"', " ").split()
    for word in dict.fromkeys(typed) if len(typed) > 1 else ():
        alone = asked.but(words=word)
        number = queries.count(reading.session, alone)
        if number:
            said = reading.language.ngettext("%(count)s event", "%(count)s events", number)
            yield Way(address(reading.code, alone), word, note=said)


def _events(reading: Reading, events: Sequence[Event], wanted: Looked) -> Iterable[Found]:
    with_them = belongings(reading, events)
    places = queries.places_of(reading.session, events)
    for event in events:
        actors = [part.actor for part in with_them.parts.get(event.id, ())]
        names = dict.fromkeys(reading.said(row, "name") for row in (*actors, *places.get(event.id, ())))
        title, other = reading.said(event, "title"), _other_title(reading, event)
        summary = reading.said(event, "summary")
        is_in_title = bool(spans(title, wanted))
        quotes = tuple(_quotations(reading, with_them.citations, event, wanted))
        yield Found(
            href=addresses.event(reading.code, event.id),
            side=event.side or "none",
            side_name=side_name(reading, event.side),
            date=reading.date(event.date, event.mod),
            title=marked(title, wanted),
            other_title=marked(other, wanted) if not is_in_title and spans(other, wanted) else (),
            summary=excerpt(summary, wanted) if not quotes or spans(summary, wanted) else (),
            names=tuple(marked(name, wanted) for name in names if spans(name, wanted)),
            quotations=quotes,
        )


def _other_title(reading: Reading, event: Event) -> str:
    return event.title_ar if reading.code == "en" else event.title_en


def _quotations(
    reading: Reading, citations: Mapping[str, Sequence[Citation]], event: Event, wanted: Looked
) -> Iterable[Quotation]:
    """The quotations that hold the words, those in the reader's language first; else the first of all."""
    its = in_readers_order(reading, citations.get(event.id, ()))
    holding = [citation for citation in its if spans(citation.quote, wanted)]
    shown: dict[str, Citation] = {}
    for citation in holding or its[:1]:
        shown.setdefault(document_of(reading, citation).language, citation)
    for citation in list(shown.values())[:_QUOTATIONS]:
        yield replace(quotation(reading, citation), pieces=excerpt(citation.quote, wanted))


def _in_text(reading: Reading, passage: FoundPassage, wanted: Looked) -> FoundInText:
    document = passage.document
    text = document.text[passage.start : passage.end]
    return FoundInText(
        href=addresses.within(reading.code, document.slug, text),
        title=f"{reading.publisher(document)}, {reading.said(document, 'title')}",
        lang=document.language,
        direction=direction(document.language),
        pieces=excerpt(text, wanted),
    )
