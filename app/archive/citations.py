"""The checks of single citations: verbatim, inside their passage, and no finer than their words."""

from collections.abc import Iterator

from app.archive.catalogue import Catalogue, Entry
from app.archive.datewords import complaint
from app.archive.seeds import CitationForm, FigureForm, Happening, SpanForm
from app.archive.spans import misquotation
from app.archive.yamlfile import Loc
from app.errors import Fault


def faults_of_citations(event: Entry[Happening], catalogue: Catalogue) -> Iterator[Fault]:
    """Everything wrong with the citations of `event`."""
    seen: set[tuple[str, int, int]] = set()
    for i, citation in enumerate(event.form.citations):
        at: Loc = ("citations", i)
        key = (citation.document, citation.start, citation.end)
        if key in seen:
            yield event.fault(at, "the same passage is cited twice", "Keep one of the two citations")
        seen.add(key)
        text = catalogue.texts.get(citation.document)
        if text is None:
            yield event.fault(
                (*at, "document"), f"there is no document {citation.document!r}", "Name one we store"
            )
            continue
        if wrong := misquotation(text, citation.start, citation.end, citation.quote):
            yield event.fault(at, *wrong)
        yield from _words(event, at, citation, text)
        yield from _terms(event, at, citation, catalogue)


def _words(event: Entry[Happening], at: Loc, citation: CitationForm, text: str) -> Iterator[Fault]:
    inner: list[tuple[Loc, SpanForm]] = [
        (("figures", i), figure) for i, figure in enumerate(citation.figures)
    ]
    if citation.who:
        inner.append((("who",), citation.who))
    for where, span in inner:
        if not citation.start <= span.start < span.end <= citation.end:
            yield event.fault(
                (*at, *where), f"{span.text!r} lies outside its citation", "Widen the quotation"
            )
    date = citation.date
    words = [(("date", "words", i), span) for i, span in enumerate(date.words if date else ())]
    for where, span in [*inner, *words]:
        if wrong := misquotation(text, span.start, span.end, span.text):
            yield event.fault((*at, *where), *wrong)
    if date and (wrong_date := complaint(date)):
        yield event.fault(
            (*at, "date"), wrong_date, "Quote the words that say so, add a note, or write a coarser date"
        )


def _terms(event: Entry[Happening], at: Loc, citation: CitationForm, catalogue: Catalogue) -> Iterator[Fault]:
    for id_ in citation.who.actors if citation.who else ():
        if id_ not in catalogue.actors:
            yield event.fault(
                (*at, "who"), f"there is no actor {id_!r}", "Add it to actors.yaml, or correct this"
            )
    for i, figure in enumerate(citation.figures):
        if (
            figure.whose
            and figure.whose not in catalogue.terms.get("groups", {})
            and figure.whose not in catalogue.actors
        ):
            where = (*at, "figures", i)
            yield event.fault(
                where, f"{figure.whose!r} is no group and no actor", "Take a word of vocabulary.yaml"
            )
        for set_name, id_ in _figure_terms(figure):
            if id_ not in catalogue.terms.get(set_name, {}):
                where = (*at, "figures", i)
                yield event.fault(
                    where, f"{id_!r} is not among the {set_name}", "Take a word of vocabulary.yaml"
                )


def _figure_terms(figure: FigureForm) -> tuple[tuple[str, str], ...]:
    return (
        ("figure_kinds", figure.kind),
        ("qualifiers", figure.qualifier),
        ("units", figure.unit),
    )
