"""Plain text: the chronicle as one would read it aloud."""

from collections.abc import Iterable, Iterator

from app import dates
from app.timeline.exports.head import Head
from app.timeline.records import EventRecord


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """A head, then a paragraph for each event."""
    yield f"{head.title}\n{head.description}\n{head.address}\n"
    for event in events:
        date = dates.label(event.date, event.date_mod, head.language.code)
        yield f"\n{date}\n{head.said(event.title)}\n{head.said(event.summary)}\n"
        for citation in event.citations:
            yield f"  “{' '.join(citation.quote.split())}”\n  {citation.document}, {citation.url}\n"
        yield f"  {head.said(event.urls)}\n"
