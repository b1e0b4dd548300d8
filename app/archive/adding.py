"""A new document and its proposals → files under `seeds/`: nothing reviewed is touched, nothing is added twice."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from app import dates
from app.archive.catalogue import Catalogue
from app.archive.datewords import complaint
from app.archive.patch import Patch, quoted
from app.archive.seeds import CitedDate
from app.archive.spans import uncovered_words
from app.errors import BadDate
from app.extraction.records import Article, Candidate, DateMention, FigureMention

_BASES = {"explicit": "stated", "story": "carried", "publication": "publication"}
_NOTES = {
    "explicit": "قُرئ من الكلمات نفسها.",
    "story": "حُمل من موضع سابق في النص.",
    "publication": "حُسب من تاريخ النشر.",
    "event": "حُسب من الحدث الذي قبله.",
    "duration": "حُسب من مدة يذكرها النص.",
}


@dataclass(frozen=True, slots=True)
class Source:
    """What the editor says of the document: where it comes from and when it was published (EDTF)."""

    publisher: str = ""
    address: str = ""
    published: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A candidate event and the reviewed event that it is the same as, if any."""

    candidate: Candidate
    matches: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """An older document that shares so much of the text (0 to 1) that both descend from one report."""

    slug: str
    share: float


@dataclass
class Added:
    """What adding did: the slug, the new proposals by id, and what there is to say about it."""

    slug: str
    is_new: bool = True
    proposals: dict[str, Finding] = field(default_factory=dict)
    rejected_before: int = 0
    edition: Edition | None = None
    doubts: list[str] = field(default_factory=list)


def stored_as(text: str, catalogue: Catalogue) -> str | None:
    """The slug under which exactly this text is stored already."""
    return next((slug for slug, stored in catalogue.texts.items() if stored == text), None)


def add(
    article: Article,
    findings: Sequence[Finding],
    source: Source,
    catalogue: Catalogue,
    patch: Patch,
    edition: Edition | None = None,
) -> Added:
    """Write the document and its proposals into `patch`; the same text a second time changes nothing."""
    if known := stored_as(article.text, catalogue):
        return Added(known, is_new=False)
    slug = _slug(source, article, catalogue)
    added = Added(slug, edition=edition)
    rejected = {_bare(d.form.quote) for d in catalogue.decisions if d.form.decision == "rejected"}
    for finding in findings:
        if finding.candidate.status == "denied":
            added.doubts.append(f"a denial is no event: {finding.candidate.quote[:80]}")
        elif _bare(finding.candidate.quote) in rejected:
            added.rejected_before += 1
        else:
            added.proposals[f"{slug}-{len(added.proposals) + 1}"] = finding
    forms = [_proposal(id_, finding, slug, catalogue, added) for id_, finding in added.proposals.items()]
    patch.write(f"documents/{slug}.txt", article.text)
    patch.write_yaml(f"documents/{slug}.yaml", _document(article, source, findings, added, catalogue))
    if forms:
        patch.write_yaml(f"proposed/{slug}.yaml", forms)
    return added


def _slug(source: Source, article: Article, catalogue: Catalogue) -> str:
    year = re.search(r"\d{4}", source.published)
    name = (
        _kebab(source.publisher) or _kebab(article.name.rpartition("/")[2].rpartition(".")[0]) or "document"
    )
    stem = "-".join(filter(None, (name, year[0] if year else "")))
    taken = catalogue.texts.keys() | catalogue.documents.keys()
    return next(s for n in range(1, len(taken) + 2) if (s := stem if n == 1 else f"{stem}-{n}") not in taken)


def _kebab(text: str) -> str:
    """ASCII words joined by hyphens; empty when `text` has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")


def _document(
    article: Article, source: Source, findings: Sequence[Finding], added: Added, catalogue: Catalogue
) -> dict[str, Any]:
    title = source.title or _first_line(article.text)
    added.doubts.append("the title stands in one language only: translate it in the document's description")
    form: dict[str, Any] = {"language": article.language, "title": _both(title)}
    if source.publisher:
        form["publisher"] = _both(source.publisher)
    if source.address:
        form |= {"address": source.address, "address_kind": "publication"}
    if source.published:
        form["published"] = {
            "edtf": source.published,
            "basis": _two("Said when it was added.", "ذُكر عند الإضافة."),
        }
    else:
        added.doubts.append("the publication date is unknown: what had to be counted from it stays open")
        form["published"] = {"edtf": "XXXX", "basis": _two("Unknown.", "مجهول.")}
    form["sha256"] = hashlib.sha256(article.text.encode()).hexdigest()
    if added.edition:
        form["origin"] = _origin(added.edition, catalogue)
    form["unreported"] = list(_not_proposed(article.text, added.proposals.values()))
    return form


def _origin(edition: Edition, catalogue: Catalogue) -> dict[str, Any]:
    older = catalogue.documents[edition.slug].form
    share = f"{edition.share:.0%}"
    evidence = _two(
        f"{share} of its passages stand in {older.title.en} too.",
        f"{share} من مقاطعه واردة أيضاً في: {older.title.ar}.",
    )
    return {
        "id": older.origin.id if older.origin else edition.slug,
        "certainty": "shown",
        "evidence": evidence,
    }


def _not_proposed(text: str, findings: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    """What no proposal quotes is listed as not read yet, so that every sentence stays accounted for."""
    spans = [(f.candidate.start, f.candidate.end) for f in findings]
    for start, end in uncovered_words(text, spans):
        yield {"start": start, "end": end, "quote": quoted(text[start:end]), "reason": "not-reviewed"}


def _proposal(id_: str, finding: Finding, slug: str, catalogue: Catalogue, added: Added) -> dict[str, Any]:
    found = finding.candidate
    form: dict[str, Any] = {"id": id_, "status": found.status, "type": found.type}
    cited = _cited_date(found.date)
    if cited and cited.get("edtf"):
        form["date"] = {key: cited[key] for key in ("edtf", "mod") if key in cited}
    form["actors"] = list(_actors(found, catalogue))
    form["places"] = [p for p in dict.fromkeys(m.entity.id for m in found.places) if p in catalogue.places]
    citation: dict[str, Any] = {
        "document": slug,
        "start": found.start,
        "end": found.end,
        "quote": quoted(found.quote),
    }
    if cited:
        citation["date"] = cited
    if who := _who(found, catalogue):
        citation["who"] = who
    if figures := [
        _figure(f, catalogue) for f in found.figures if found.start <= f.start < f.end <= found.end
    ]:
        citation["figures"] = figures
    form["citations"] = [citation]
    form["confidence"] = round(found.confidence, 3)
    form["reasons"] = list(found.reasons)
    if finding.matches:
        form["matches"] = finding.matches
    if not form["actors"]:
        added.doubts.append(f"{id_}: nobody is named who acts")
    if not (cited and cited.get("edtf")):
        added.doubts.append(f"{id_}: no date")
    return form


def _actors(found: Candidate, catalogue: Catalogue) -> Iterator[dict[str, str]]:
    seen = set()
    for part in found.actors:
        key = (part.mention.entity.id, part.role)
        if key not in seen and part.mention.entity.id in catalogue.actors:
            seen.add(key)
            yield {"id": part.mention.entity.id, "role": part.role}


def _who(found: Candidate, catalogue: Catalogue) -> dict[str, Any] | None:
    for part in found.actors:
        mention = part.mention
        inside = found.start <= mention.start and mention.end <= found.end
        if part.role == "agent" and inside and mention.entity.id in catalogue.actors:
            span = {"start": mention.start, "end": mention.end, "text": mention.text}
            return span | {"actors": [mention.entity.id]}
    return None


def _cited_date(mention: DateMention | None) -> dict[str, Any] | None:
    """The date in the catalogue's form, claiming no more than `isnad verify` will grant it."""
    if mention is None:
        return None
    word = {"start": mention.start, "end": mention.end, "text": mention.text}
    if not mention.edtf or not _is_date(mention.edtf):
        return {"basis": "none", "words": [word]}
    form: dict[str, Any] = {"edtf": mention.edtf}
    if mention.mod in dates.MODS:
        form["mod"] = mention.mod
    basis = _BASES.get(mention.resolution, "relative")
    note = _two(mention.reason or mention.resolution, _NOTES.get(mention.resolution, _NOTES["event"]))
    form |= {"basis": basis, "words": [word]}
    if basis != "stated" or complaint(CitedDate.model_validate(form)):
        form |= {"basis": "relative" if basis == "stated" else basis, "note": note}
    return form


def _is_date(text: str) -> bool:
    try:
        dates.parse(text)
    except BadDate:
        return False
    return True


def _figure(found: FigureMention, catalogue: Catalogue) -> dict[str, Any]:
    def known(set_name: str, id_: str, otherwise: str) -> str:
        return id_ if id_ in catalogue.terms.get(set_name, {}) else otherwise

    form: dict[str, Any] = {"kind": known("figure_kinds", found.kind, "other")}
    if found.whose and (found.whose in catalogue.terms.get("groups", {}) or found.whose in catalogue.actors):
        form["whose"] = found.whose
    if found.damaged or found.value is None:
        form["damaged"] = True
    else:
        form["value"] = found.value
        if found.value_high is not None:
            form["value_high"] = found.value_high
        form["qualifier"] = known("qualifiers", found.qualifier, "exactly")
    form["unit"] = known("units", found.unit, "people")
    return form | {"start": found.start, "end": found.end, "text": found.text}


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= 100 else f"{line[:99].rsplit(' ', 1)[0]}…"


def _both(text: str) -> dict[str, str]:
    return _two(text, text)


def _two(english: str, arabic: str) -> dict[str, str]:
    return {"en": english, "ar": arabic}


def _bare(quote: str) -> str:
    return " ".join(re.findall(r"\w+", quote.lower()))
