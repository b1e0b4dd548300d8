"""The chronicle's rows said in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlmodel import Session, SQLModel

from app import dates
from app.languages import Language
from app.models import Document, Term
from app.timeline import queries


@dataclass(frozen=True)
class Reading:
    """A session as one reader sees it: rows come out in the reader's language."""

    session: Session
    language: Language

    @property
    def code(self) -> str:
        return self.language.code

    @cached_property
    def _documents(self) -> dict[str, Document]:
        """The documents read so far: a session forgets what nobody holds."""
        return {}

    def document(self, slug: str) -> Document:
        """A document, asked for once; raises NotKept."""
        if slug not in self._documents:
            self._documents[slug] = queries.document(self.session, slug)
        return self._documents[slug]

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Term]]:
        """The published vocabulary, by set and id."""
        return queries.terms(self.session)

    def said(self, row: SQLModel, field: str) -> str:
        """A field that is kept in both languages; empty when it is in neither."""
        return str(
            getattr(row, f"{field}_{self.code}") or getattr(row, f"{field}_{self.language.twin.code}") or ""
        )

    def term(self, set_: str, id_: str) -> str:
        """The name of a word of the vocabulary; its id when it has none."""
        found = self.terms.get(set_, {}).get(id_)
        return self.said(found, "name") if found else id_

    def date(self, edtf: str, mod: str = "", *, short: bool = False) -> str:
        """A date in words."""
        return dates.label(edtf, mod, self.code, short=short)

    def publisher(self, document: Document) -> str:
        """Who published a document, or in words that it is unknown."""
        return self.said(document, "publisher") or self.language.gettext("publisher unknown")

    def source(self, document: Document) -> str:
        """What a document is called beside its words: its publisher, or its title where that is unknown."""
        publisher = self.said(document, "publisher")
        if publisher:
            return publisher
        return self.language.gettext("“%(title)s”, publisher unknown", title=self.said(document, "title"))

    def published(self, document: Document) -> str:
        """When a document was published, as far as is known."""
        first, _, last = document.published.partition("/")
        if last == "..":
            return self.language.gettext("on or after %(date)s", date=self.date(first))
        return self.date(document.published) if document.published else self.language.gettext("date unknown")

    def number(self, value: float) -> str:
        return self.language.number(value)
