"""Whether the catalogue may be shown as fact: every fault at once, each with file, line and the way out."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from app import dates
from app.archive import catalogue as catalogues
from app.archive.catalogue import Catalogue, Entry
from app.archive.citations import faults_of_citations
from app.archive.lanes import lane_of
from app.archive.seeds import DocumentForm, EventForm, Happening
from app.archive.spans import misquotation, uncovered_words
from app.errors import BrokenSeeds, Fault


def checked(folder: Path) -> Catalogue:
    """The catalogue of `folder`, fit to be shown; raises BrokenSeeds with every fault when it is not."""
    catalogue = catalogues.read(folder)
    if faults := check(catalogue, folder):
        raise BrokenSeeds(faults)
    return catalogue


def check(catalogue: Catalogue, folder: Path) -> list[Fault]:
    """Every fault of `catalogue`, which was read from `folder`."""
    return sorted(
        {
            *catalogue.faults,
            *_documents(catalogue, folder),
            *_actors(catalogue),
            *_places(catalogue),
            *_events(catalogue),
            *_proposals(catalogue),
            *_versions(catalogue),
        }
    )


def _documents(catalogue: Catalogue, folder: Path) -> Iterator[Fault]:
    for slug in sorted(catalogue.texts.keys() - catalogue.documents.keys()):
        if not any(fault.file.endswith(f"/{slug}.yaml") for fault in catalogue.faults):
            name = f"{folder.name}/documents/{slug}.txt"
            yield Fault(name, 1, "this text has no description", f"Write {slug}.yaml beside it")
    for slug, document in catalogue.documents.items():
        text = catalogue.texts.get(slug)
        if text is None:
            yield document.fault(
                (), "the text of this document is missing", f"Store it as {slug}.txt beside it"
            )
            continue
        yield from _text(document, text, catalogue)


def _text(document: Entry[DocumentForm], text: str, catalogue: Catalogue) -> Iterator[Fault]:
    actual = hashlib.sha256(text.encode()).hexdigest()
    if actual != document.form.sha256:
        yield document.fault(("sha256",), "the stored text has changed", f"Restore it, or write {actual}")
    reasons = catalogue.terms.get("reasons", {})
    for i, passage in enumerate(document.form.unreported):
        at = ("unreported", i)
        if wrong := misquotation(text, passage.start, passage.end, passage.quote):
            yield document.fault(at, *wrong)
        if passage.reason not in reasons:
            yield document.fault((*at, "reason"), *_unknown("reason", passage.reason, reasons))
    spans = [(passage.start, passage.end) for passage in document.form.unreported]
    spans += [
        (citation.start, citation.end)
        for happening in (*catalogue.events.values(), *catalogue.proposals.values())
        for citation in happening.form.citations
        if citation.document == document.id
    ]
    for start, end in uncovered_words(text, spans):
        what = f"nobody accounts for {_short(text[start:end])} ({start}–{end})"
        yield document.fault(("unreported",), what, "Cite it in an event, or list it here with the reason")


def _actors(catalogue: Catalogue) -> Iterator[Fault]:
    for actor in catalogue.actors.values():
        for i, group in enumerate(actor.form.member_of):
            if group not in catalogue.actors:
                yield actor.fault(("member_of", i), *_unknown("actor", group, catalogue.actors))
        for i, role in enumerate(actor.form.roles):
            if role.office not in catalogue.offices:
                yield actor.fault(("roles", i), *_unknown("office", role.office, catalogue.offices))
    for office in catalogue.offices.values():
        if office.form.of not in catalogue.actors:
            yield office.fault(("of",), *_unknown("actor", office.form.of, catalogue.actors))
    parents = {id_: actor.form.member_of for id_, actor in catalogue.actors.items()}
    for id_ in _in_a_circle(parents):
        yield catalogue.actors[id_].fault(("member_of",), f"{id_} is a member of itself", "Break the circle")


def _places(catalogue: Catalogue) -> Iterator[Fault]:
    for place in catalogue.places.values():
        if place.form.within and place.form.within not in catalogue.places:
            yield place.fault(("in",), *_unknown("place", place.form.within, catalogue.places))
    parents = {id_: (p.form.within,) if p.form.within else () for id_, p in catalogue.places.items()}
    for id_ in _in_a_circle(parents):
        yield catalogue.places[id_].fault(("in",), f"{id_} lies in itself", "Break the circle")


def _events(catalogue: Catalogue) -> Iterator[Fault]:
    for event in catalogue.events.values():
        yield from _event(event, catalogue)


def _proposals(catalogue: Catalogue) -> Iterator[Fault]:
    for proposal in catalogue.proposals.values():
        if proposal.id in catalogue.events:
            yield proposal.fault(
                ("id",), f"{proposal.id} is a reviewed event too", "Give the proposal another id"
            )
        yield from _event(proposal, catalogue)


def _event(event: Entry[Happening], catalogue: Catalogue) -> Iterator[Fault]:
    form = event.form
    types = catalogue.terms.get("types", {})
    if form.type not in types:
        yield event.fault(("type",), *_unknown("type", form.type, types))
    for i, part in enumerate(form.actors):
        if part.id not in catalogue.actors:
            yield event.fault(("actors", i), *_unknown("actor", part.id, catalogue.actors))
    for i, place in enumerate(form.places):
        if place not in catalogue.places:
            yield event.fault(("places", i), *_unknown("place", place, catalogue.places))
    if isinstance(form, EventForm) and lane_of(form, catalogue) is None:
        yield event.fault(
            ("actors",), "no actor of this event has a side", "Name an agent that stands in a lane"
        )
    yield from _event_date(event)
    yield from faults_of_citations(event, catalogue)


def _event_date(event: Entry[Happening]) -> Iterator[Fault]:
    text = event.form.date.edtf
    cited = [dates.parse(c.date.edtf) for c in event.form.citations if c.date and c.date.edtf]
    if not text:
        return
    own = dates.parse(text)
    if not cited:
        yield event.fault(
            ("date",), f"no citation supports the date {text}", "Give a citation its date, or drop this"
        )
    elif all(dates.is_finer(own, date) for date in cited):
        yield event.fault(
            ("date",), f"{text} is finer than every citation's date", "Write no more than they support"
        )
    elif not any(dates.compatible(own, date) for date in cited):
        yield event.fault(("date",), f"{text} contradicts every citation's date", "Take it from one of them")


def _versions(catalogue: Catalogue) -> Iterator[Fault]:
    gone: set[str] = set()
    for version in catalogue.versions:
        for i, change in enumerate(version.form.changes):
            at = ("changes", i)
            if change.kind in ("merged", "withdrawn"):
                gone.add(change.event or "")
            if change.kind != "opened" and not change.event:
                yield version.fault(at, f"a change of kind {change.kind} names no event", "Add `event: …`")
            if change.kind == "merged" and change.into not in catalogue.events:
                yield version.fault(
                    at, f"{change.event} was merged into nothing we have", "Name an event in `into`"
                )
            if change.event and change.event not in catalogue.events and not _ends(change.event, catalogue):
                yield version.fault(at, *_unknown("event", change.event, catalogue.events))
    for id_ in sorted(gone & catalogue.events.keys()):
        yield catalogue.events[id_].fault(
            (), f"{id_} was merged or withdrawn", "Delete its file, or mend changes.yaml"
        )


def _ends(event: str, catalogue: Catalogue) -> bool:
    return any(
        change.event == event and change.kind in ("merged", "withdrawn")
        for version in catalogue.versions
        for change in version.form.changes
    )


def _unknown(noun: str, id_: str, known: Iterable[str]) -> tuple[str, str]:
    near = get_close_matches(id_, list(known), n=1)
    return (
        f"there is no {noun} {id_!r}",
        f"Did you mean {near[0]!r}?" if near else f"Add the {noun}, or correct this",
    )


def _in_a_circle(parents: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for id_ in parents:
        seen: set[str] = set()
        ahead = list(parents[id_])
        while ahead:
            parent = ahead.pop()
            if parent == id_:
                yield id_
                break
            if parent not in seen:
                seen.add(parent)
                ahead.extend(parents.get(parent, ()))


def _short(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip()
    return repr(words if len(words) <= 60 else f"{words[:57]}…")
