"""Markdown (CommonMark): to be read, and to be pasted where notes are kept."""

import re
from collections.abc import Iterable, Iterator

from app import dates
from app.timeline.exports.head import Head
from app.timeline.records import CitationRecord, EventRecord

_SYNTAX = re.compile(r"([\\`*_{}\[\]<>#|~])|^(\d+)([.)])|^([-+=])", re.M)


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """A heading, then a section for each event."""
    yield f"# {escaped(head.title)}\n\n{escaped(head.description)}  \n<{head.address}>\n"
    for event in events:
        yield _section(head, event)


def escaped(text: str) -> str:
    r"""Text that stays text (CommonMark 0.31, section 2.4).

    >>> escaped("1. *a* <b>")
    '1\\. \\*a\\* \\<b\\>'
    """
    return _SYNTAX.sub(lambda m: f"{m[2]}\\{m[3]}" if m[2] else f"\\{m[0]}", " ".join(text.split()))


def _section(head: Head, event: EventRecord) -> str:
    date = dates.label(event.date, event.date_mod, head.language.code)
    names = dict.fromkeys(head.said(actor.name) for actor in event.actors)
    lines = [
        f"\n## [{escaped(head.said(event.title))}]({head.said(event.urls)})\n",
        f"**{escaped(date)}** · {escaped(', '.join(names))}\n" if names else f"**{escaped(date)}**\n",
        f"{escaped(head.said(event.summary))}\n",
        *(_quotation(citation) for citation in event.citations),
    ]
    return "\n".join(lines)


def _quotation(citation: CitationRecord) -> str:
    return f"> {escaped(citation.quote)}\n>\n> — [{citation.document}]({citation.url})\n"
