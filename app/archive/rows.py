"""Checked catalogue → rows of the tables; what is computed rather than typed in is computed here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlmodel import SQLModel

from app import dates, models
from app.archive import differences
from app.archive.catalogue import Catalogue
from app.archive.headlines import headline
from app.archive.lanes import lane_of, side_of
from app.archive.seeds import CitationForm, EventForm, Happening, ProposalForm, Words


def rows(catalogue: Catalogue) -> Iterator[SQLModel]:
    """All rows of the database, parents before children."""
    yield from _documents(catalogue)
    yield from _terms(catalogue)
    yield from _actors(catalogue)
    yield from _places(catalogue)
    maker = _EventRows(catalogue)
    for event in catalogue.events.values():
        yield from maker.rows(event.id, event.form)
    for proposal in catalogue.proposals.values():
        yield from maker.rows(proposal.id, proposal.form)
    yield from _changes(catalogue)


def including(parents: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """For each id all that include it, itself among them."""
    found: dict[str, frozenset[str]] = {}
    for id_ in parents:
        seen, ahead = {id_}, list(parents[id_])
        while ahead:
            parent = ahead.pop()
            if parent not in seen:
                seen.add(parent)
                ahead.extend(parents.get(parent, ()))
        found[id_] = frozenset(seen)
    return found


def _documents(catalogue: Catalogue) -> Iterator[SQLModel]:
    for slug, entry in catalogue.documents.items():
        form = entry.form
        yield models.Document(
            slug=slug,
            language=form.language,
            **_both("title", form.title),
            **(_both("publisher", form.publisher) if form.publisher else {}),
            address=form.address,
            address_kind=form.address_kind,
            published=form.published.edtf,
            **_both("published_basis", form.published.basis),
            faults=[fault.model_dump() for fault in form.faults],
            unknown=[unknown.model_dump() for unknown in form.unknown],
            sha256=form.sha256,
            origin=form.origin.id if form.origin else slug,
            origin_certainty=form.origin.certainty if form.origin else "",
            **(_both("origin_evidence", form.origin.evidence) if form.origin else {}),
            text=catalogue.texts[slug],
        )
        for passage in form.unreported:
            yield models.Unreported(
                document_slug=slug, start=passage.start, end=passage.end, reason=passage.reason
            )


def _terms(catalogue: Catalogue) -> Iterator[SQLModel]:
    for set_name, terms in catalogue.terms.items():
        for position, (id_, term) in enumerate(terms.items()):
            note = _both("note", term.form.note) if term.form.note else {}
            yield models.Term(
                set=set_name, id=id_, position=position, **_both("name", term.form.name), **note
            )


def _actors(catalogue: Catalogue) -> Iterator[SQLModel]:
    for id_, actor in catalogue.actors.items():
        form = actor.form
        line = _both("line", form.line) if form.line else {}
        yield models.Actor(
            id=id_, kind=form.kind, side=side_of(id_, catalogue), **_both("name", form.name), **line
        )
    parents = {id_: actor.form.member_of for id_, actor in catalogue.actors.items()}
    for member, groups in including(parents).items():
        yield from (models.Membership(actor_id=group, member_id=member) for group in sorted(groups))
    for id_, actor in catalogue.actors.items():
        yield from _aliases("actor", id_, actor.form.aliases.en, actor.form.aliases.ar)


def _places(catalogue: Catalogue) -> Iterator[SQLModel]:
    for id_, place in catalogue.places.items():
        latitude, longitude = place.form.coordinates or (None, None)
        yield models.Place(
            id=id_,
            kind=place.form.kind,
            **_both("name", place.form.name),
            latitude=latitude,
            longitude=longitude,
        )
    parents = {id_: (p.form.within,) if p.form.within else () for id_, p in catalogue.places.items()}
    for inner, outer in including(parents).items():
        yield from (models.Containment(place_id=place, inner_id=inner) for place in sorted(outer))
    for id_, place in catalogue.places.items():
        yield from _aliases("place", id_, place.form.aliases.en, place.form.aliases.ar)


def _aliases(kind: str, owner: str, english: Sequence[str], arabic: Sequence[str]) -> Iterator[SQLModel]:
    for language, spellings in (("en", english), ("ar", arabic)):
        for text in dict.fromkeys(spellings):
            yield models.Alias(owner_kind=kind, owner_id=owner, language=language, text=text)


class _EventRows:
    """Makes the rows of one event after another; numbers citations and figures through."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.ancestors = including({id_: a.form.member_of for id_, a in catalogue.actors.items()})
        self.citations = 0
        published = (dates.parse(d.form.published.edtf).earliest for d in catalogue.documents.values())
        self.newest = [max((day.toordinal() for day in published if day), default=1)]

    def rows(self, id_: str, form: EventForm | ProposalForm) -> Iterator[SQLModel]:
        disagreements = differences.of_citations(form.citations, self.ancestors)
        first = self.citations + 1
        yield self._event(id_, form, differs=bool(disagreements))
        for position, part in enumerate(form.actors):
            yield models.Participation(event_id=id_, actor_id=part.id, role=part.role, position=position)
        for position, place in enumerate(form.places):
            yield models.Setting(event_id=id_, place_id=place, position=position)
        for position, citation in enumerate(form.citations):
            yield from self._citation(id_, position, citation)
        for difference in disagreements:
            accounts = [
                {"citation_id": first + account.citation, "text": account.text, "value": account.value}
                for account in difference.accounts
            ]
            yield models.Difference(
                event_id=id_, kind=difference.kind, about=difference.about, accounts=accounts
            )

    def _event(self, id_: str, form: EventForm | ProposalForm, *, differs: bool) -> models.Event:
        cited = {citation.document for citation in form.citations}
        origins = {o.id if (o := self.catalogue.documents[slug].form.origin) else slug for slug in cited}
        first_day, last_day, open_end = self._days(form)
        title, summary = headline(form, self.catalogue)
        return models.Event(
            id=id_,
            review="reviewed" if isinstance(form, EventForm) else "proposed",
            status=form.status,
            type=form.type,
            date=form.date.edtf,
            mod=form.date.mod,
            first_day=first_day,
            last_day=last_day,
            first_year=date.fromordinal(first_day).year,
            last_year=date.fromordinal(last_day).year,
            open_end=open_end,
            **_both("title", title),
            **_both("summary", summary),
            side=lane_of(form, self.catalogue) or "",
            documents=len(cited),
            witnesses=len(origins),
            differs=differs,
            confidence=form.confidence if isinstance(form, ProposalForm) else None,
            reasons=list(form.reasons) if isinstance(form, ProposalForm) else [],
        )

    def _days(self, form: Happening) -> tuple[int, int, bool]:
        """First and last day of an event and whether its end is open.

        What is still so is known to be so until the last report of it; what is undated stands at its first report.
        """
        reports = (
            sorted(
                day.earliest.toordinal()
                for slug in {citation.document for citation in form.citations}
                if (day := dates.parse(self.catalogue.documents[slug].form.published.edtf)).earliest
            )
            or self.newest
        )
        if not form.date.edtf:
            return reports[0], reports[0], False
        day = dates.modified(dates.parse(form.date.edtf), form.date.mod)
        first = day.earliest.toordinal() if day.earliest else None
        last = day.latest.toordinal() if day.latest else None
        if first is None:
            first = last if last is not None else reports[0]
        if last is None and form.status != "state" and not day.is_interval:
            last = _last_day(form.date.edtf)
        if last is None:
            return first, max(first, reports[-1]), True
        return first, last, False

    def _citation(self, event: str, position: int, form: CitationForm) -> Iterator[SQLModel]:
        self.citations += 1
        cited, who = form.date, form.who
        yield models.Citation(
            id=self.citations,
            event_id=event,
            document_slug=form.document,
            position=position,
            start=form.start,
            end=form.end,
            quote=form.quote,
            date=cited.edtf if cited else "",
            mod=cited.mod if cited else "",
            basis=cited.basis if cited else "none",
            date_words=[word.model_dump() for word in cited.words] if cited else [],
            **(_both("note", cited.note) if cited and cited.note else {}),
            who_text=who.text if who else "",
            who_start=who.start if who else None,
            who_end=who.end if who else None,
            who_actors=list(who.actors) if who else [],
        )
        for figure in form.figures:
            yield models.Figure(citation_id=self.citations, event_id=event, **figure.model_dump())


def _changes(catalogue: Catalogue) -> Iterator[SQLModel]:
    for version in catalogue.versions:
        for change in version.form.changes:
            yield models.Change(
                version=version.form.version,
                date=version.form.date,
                event_id=change.event or "",
                kind=change.kind,
                into=change.into or "",
                note_en=change.note.en if change.note else "",
                note_ar=change.note.ar if change.note else "",
            )


def _last_day(edtf: str) -> int | None:
    latest = dates.parse(edtf).latest
    return latest.toordinal() if latest else None


def _both(name: str, words: Words) -> dict[str, str]:
    return {f"{name}_en": words.en, f"{name}_ar": words.ar}
