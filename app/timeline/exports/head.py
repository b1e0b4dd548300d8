"""What stands at the head of every file: what it holds, by which filter, from which version of the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.languages import Language, mark
from app.timeline import queries
from app.timeline.filters import Filter
from app.timeline.records import Both
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class Head:
    """`asked` is the filter in words, empty when everything was asked for; `address` the same set on the site."""

    language: Language
    asked: str
    address: str
    version: str
    version_date: str
    count: int

    @property
    def title(self) -> str:
        """What the file is called."""
        return self.language.gettext("Isnad: Iraq and the United States, event by event")

    @property
    def description(self) -> str:
        """What the file holds, in one line."""
        number = self.language.ngettext("%(count)s event", "%(count)s events", self.count)
        parts = [number, self.asked or self.language.gettext("the whole chronicle"), self.data]
        return " · ".join(parts)

    @property
    def data(self) -> str:
        """Which version of the data it comes from."""
        said = self.language.gettext("Version %(version)s of the data", version=self.version)
        return f"{said} ({self.version_date})" if self.version_date else said

    def said(self, both: Both) -> str:
        """A text kept in both languages, in that of the file."""
        return both.ar if self.language.code == "ar" else both.en


_NAMES = {
    "actor": mark("Actors"),
    "place": mark("Places"),
    "type": mark("Types of event"),
    "document": mark("Documents"),
    "status": mark("Status"),
}


def in_words(reading: Reading, asked: Filter) -> str:
    """A filter in words: "from 2003 · actor: Iran"; empty when it leaves nothing out."""
    return " · ".join(_said(reading, asked))


def _said(reading: Reading, asked: Filter) -> Iterator[str]:
    gettext = reading.language.gettext
    if asked.words:
        yield gettext("holds “%(words)s”", words=asked.words)
    if asked.first_year is not None:
        yield gettext("from %(year)s", year=asked.first_year)
    if asked.last_year is not None:
        yield gettext("until %(year)s", year=asked.last_year)
    joint = f" {gettext('and')} " if asked.match == "all" else f" {gettext('or')} "
    for facet, name in _NAMES.items():
        if values := asked.chosen(facet):
            yield f"{gettext(name)}: {joint.join(_name(reading, facet, value) for value in values)}"
    if asked.differ:
        yield gettext("only where sources differ")
    if asked.proposed:
        yield gettext("proposals that nobody has reviewed too")


def _name(reading: Reading, facet: str, value: str) -> str:
    session = reading.session
    if facet == "actor":
        return reading.said(queries.actor(session, value), "name")
    if facet == "place":
        return reading.said(queries.place(session, value), "name")
    if facet == "document":
        return reading.said(queries.document(session, value), "title")
    return reading.term("types" if facet == "type" else "statuses", value)
