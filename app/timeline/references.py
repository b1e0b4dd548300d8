"""References in the formats of citation managers: BibTeX, RIS, CSL-JSON, and COinS for pages."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from app import dates
from app.timeline.citing import Reference

_LATEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


def bibtex(references: Sequence[Reference]) -> str:
    """BibTeX with biblatex's `date` (EDTF) beside `year`."""
    return str(write_string(Library([_entry(reference) for reference in references])))


def _entry(reference: Reference) -> Entry:
    said = {
        "title": _latex(_whole_title(reference)),
        "organization": _latex(reference.publisher),
        "year": _year(reference),
        "date": reference.published,
        # Addresses are verbatim in \url: only what would end the field is encoded.
        "url": reference.address.replace("{", "%7B").replace("}", "%7D"),
        "urldate": reference.accessed.isoformat(),
        "langid": "arabic" if reference.language == "ar" else "english",
        "note": _latex(reference.note),
        "abstract": _latex(" ".join(reference.quote.split())),
    }
    fields = [Field(name, value) for name, value in said.items() if value]
    return Entry("misc" if reference.kind == "source" else "online", reference.key, fields)


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """Without the numbers that the library puts between records: they are not RIS."""

    def set_header(self, count: int) -> str:
        return ""


def ris(references: Sequence[Reference]) -> str:
    """RIS: NEWS for a source, ELEC for our page."""
    return str(rispy.dumps([_record(reference) for reference in references], implementation=_Writer))


def _record(reference: Reference) -> dict[str, Any]:
    said = {
        "type_of_reference": "NEWS" if reference.kind == "source" else "ELEC",
        "id": reference.key,
        "title": _whole_title(reference),
        "publisher": reference.publisher,
        "year": _year(reference),
        "date": _slashed(reference),
        "urls": [reference.address] if reference.address else [],
        "access_date": reference.accessed.strftime("%Y/%m/%d"),
        "language": reference.language,
        "abstract": " ".join(reference.quote.split()),
        "notes": [reference.note],
    }
    return {name: value for name, value in said.items() if value}


def csl(references: Sequence[Reference]) -> str:
    """CSL-JSON (Citation Style Language 1.0.2)."""
    return json.dumps([_item(reference) for reference in references], ensure_ascii=False, indent=1)


def _item(reference: Reference) -> dict[str, Any]:
    found = {
        "id": reference.key,
        "type": "article-newspaper" if reference.kind == "source" else "webpage",
        "title": _whole_title(reference),
        "container-title": reference.publisher,
        "issued": _issued(reference),
        "accessed": {"date-parts": [_parts(reference.accessed.isoformat())]},
        "URL": reference.address,
        "language": reference.language,
        "version": reference.version if reference.kind == "page" else "",
        "abstract": reference.quote,
        "note": reference.note,
    }
    return {name: value for name, value in found.items() if value}


def coins(reference: Reference) -> str:
    """An OpenURL ContextObject (Z39.88) for the title of a span: Zotero reads one for each source from a page."""
    said = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "newspaperArticle" if reference.kind == "source" else "webpage"),
        ("rft.title", _whole_title(reference)),
        ("rft.publisher", reference.publisher),
        ("rft.source", reference.publisher),
        ("rft.date", _first_day(reference)),
        ("rft.identifier", reference.address),
        ("rft.language", reference.language),
        ("rft.description", reference.note),
    ]
    return urlencode([(name, value) for name, value in said if value])


def _whole_title(reference: Reference) -> str:
    return f"{reference.title} [{reference.translation}]" if reference.translation else reference.title


def _latex(text: str) -> str:
    return text.translate(_LATEX)


def _first_day(reference: Reference) -> str:
    """The date as far as it is one: the first side of an interval, without marks of doubt."""
    return reference.published.partition("/")[0].rstrip("?~%").replace("..", "")


def _year(reference: Reference) -> str:
    first = dates.parse(reference.published).earliest if reference.published else None
    return str(first.year) if first else ""


def _slashed(reference: Reference) -> str:
    parts = _first_day(reference).split("-")
    return "/".join([*parts, *[""] * (3 - len(parts))]) + "/" if parts[0].isdigit() else ""


def _issued(reference: Reference) -> dict[str, Any]:
    first, _, last = reference.published.partition("/")
    sides = [_parts(side.rstrip("?~%")) for side in (first, last) if side.rstrip("?~%")[:4].isdigit()]
    if not sides:
        return {}
    issued: dict[str, Any] = {"date-parts": sides}
    return issued | {"circa": True} if last == ".." or set("?~%") & set(reference.published) else issued


def _parts(day: str) -> list[int]:
    return [int(part) for part in day.split("-") if part.isdigit()]
