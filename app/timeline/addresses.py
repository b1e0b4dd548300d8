"""Where everything stands: the address of each page, and of a passage within it."""

import re
from urllib.parse import quote

from app.timeline.filters import Filter

# Longer quotations are named by their first and last words: a browser gives up on a long fragment sooner.
_WHOLE = 90
_WORDS = 4
_LOST_BREAK = re.compile(r"(?<=[0-9٠-٩])(?=[ء-ي])")


def home(code: str, asked: Filter | None = None) -> str:
    """The timeline, of everything or of what `asked` means."""
    return (asked or Filter()).address(f"/{code}/")


def timeline_part(code: str, asked: Filter) -> str:
    """The same without the page around it, for htmx."""
    return asked.address(f"/{code}/_timeline")


def axis_part(code: str, asked: Filter) -> str:
    """The axis of the timeline alone, for htmx: another window of the same events."""
    return asked.address(f"/{code}/_axis")


def event(code: str, id_: str) -> str:
    """An event."""
    return f"/{code}/events/{id_}"


def actor(code: str, id_: str) -> str:
    """An actor."""
    return f"/{code}/actors/{id_}"


def year(code: str, number: int) -> str:
    """A year."""
    return f"/{code}/years/{number:04}"


def document(code: str, slug: str) -> str:
    """A document's stored text."""
    return f"/{code}/documents/{slug}"


def passage(code: str, slug: str, start: int, end: int) -> str:
    """A cited span of a document, by its code points."""
    return f"{document(code, slug)}#{span_id(start, end)}"


def within(code: str, slug: str, text: str) -> str:
    """A stretch of a document that need not be cited, by its words."""
    return publication(document(code, slug), text)


def cite_event(code: str, id_: str) -> str:
    """How to cite an event."""
    return f"/{code}/cite/events/{id_}"


def cite_passage(code: str, slug: str, start: int, end: int) -> str:
    """How to cite a passage."""
    return f"/{code}/cite/documents/{slug}/{start}-{end}"


def span_id(start: int, end: int) -> str:
    """The id of a cited span within the page of its document."""
    return f"c{start}-{end}"


def publication(address: str, quoted: str) -> str:
    """The publication's own page, scrolled to the quotation where the browser can (URL Fragment Text Directives).

    >>> publication("https://example.org/a", "no weapons - none")
    'https://example.org/a#:~:text=no%20weapons%20%2D%20none'
    >>> publication("https://example.org/a", "9 أبريل 2003كان هناك")
    'https://example.org/a#:~:text=9%20أبريل%202003'
    """
    # Where a stored text has lost a line break the publication still has it, and no match runs across one.
    quoted = max(_LOST_BREAK.split(quoted), key=len)
    words = quoted.split()
    if len(quoted) <= _WHOLE and "\n" not in quoted:
        text = _encoded(" ".join(words))
    else:
        text = f"{_encoded(' '.join(words[:_WORDS]))},{_encoded(' '.join(words[-_WORDS:]))}"
    return f"{address.partition('#')[0]}#:~:text={text}"


def _encoded(text: str) -> str:
    # The hyphen is syntax in a text directive, so it is encoded too. Letters beyond ASCII may stand in an address as
    # they are (URL Standard, "URL code points"), and are a third as long so.
    return "".join(c if ord(c) >= 0xA0 else quote(c, safe="").replace("-", "%2D") for c in text)
