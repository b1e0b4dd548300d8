"""An editor's decisions on proposals and events: each becomes a patch of the seeds and is kept there.

`accept` makes a proposal a reviewed event, `merge` moves its citations to another event, `reject` lists its
passage as reporting none. Decisions stand in decisions.yaml, what happened to reviewed events in changes.yaml.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from app.archive.catalogue import Catalogue, Entry
from app.archive.headlines import headline
from app.archive.patch import Patch, quoted
from app.archive.seeds import ProposalForm, Words
from app.errors import NotKept, WrongDecision


def accept(proposal: str, catalogue: Catalogue, patch: Patch, today: date, *, as_id: str = "") -> str:
    """Make a proposal an event; returns the event's id. Raises NotKept and WrongDecision."""
    entry = _proposal(proposal, catalogue)
    title, summary = headline(entry.form, catalogue)
    if entry.form.summary is None:
        summary = _reported(title, entry.form, catalogue)
    event = as_id or _free_id(title.en, catalogue, patch)
    if event in catalogue.events:
        raise WrongDecision(
            f"{event} is an event already: accept under another id, or `isnad merge {proposal} {event}`"
        )
    form = dict(_data(entry))
    citations = form.pop("citations")
    for key in ("id", "title", "summary", "confidence", "reasons", "matches"):
        form.pop(key, None)
    form |= {"title": title.model_dump(), "summary": summary.model_dump(), "citations": citations}
    order = ("status", "type", "date", "title", "summary", "actors", "places", "citations")
    patch.write_yaml(f"events/{event}.yaml", {key: form[key] for key in order if key in form})
    _drop(entry, patch)
    _decide(entry, patch, {"decision": "accepted", "into": event})
    _change(patch, today, {"kind": "added", "event": event})
    return event


def merge(source: str, target: str, catalogue: Catalogue, patch: Patch, today: date) -> None:
    """Move the citations of a proposal or an event to the event `target`. Raises NotKept and WrongDecision."""
    if target not in catalogue.events:
        raise NotKept("event", target)
    if source == target:
        raise WrongDecision(f"{source} cannot be merged into itself: name another event")
    entry: Entry[Any] = (
        catalogue.events[source] if source in catalogue.events else _proposal(source, catalogue)
    )
    _move_citations(_data(entry)["citations"], target, patch)
    if source in catalogue.events:
        patch.remove(f"events/{source}.yaml")
        _change(patch, today, {"kind": "merged", "event": source, "into": target})
    else:
        _drop(entry, patch)
        _decide(entry, patch, {"decision": "merged", "into": target})
        _change(patch, today, {"kind": "corrected", "event": target, "note": _cited_too(entry, catalogue)})


def reject(proposal: str, because: str, catalogue: Catalogue, patch: Patch) -> None:
    """Decide that a proposal is no event; its words are listed as reporting none. Raises NotKept."""
    entry = _proposal(proposal, catalogue)
    _drop(entry, patch)
    for citation in entry.form.citations:
        passage = {
            "start": citation.start,
            "end": citation.end,
            "quote": quoted(citation.quote),
            "reason": "rejected",
        }
        patch.edit_yaml(f"documents/{citation.document}.yaml", _appending("unreported", passage))
    _decide(entry, patch, {"decision": "rejected", "because": because})


def _proposal(id_: str, catalogue: Catalogue) -> Entry[ProposalForm]:
    if id_ not in catalogue.proposals:
        raise NotKept("proposal", id_)
    return catalogue.proposals[id_]


def _data(entry: Entry[Any]) -> Any:
    """The entry as its file has it: plain data with the quotations written as blocks."""
    data = entry.file.data
    for step in entry.at:
        data = data[step]
    return _with_blocks(data)


def _with_blocks(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: quoted(value) if key == "quote" else _with_blocks(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_blocks(value) for value in data]
    return int(data) if isinstance(data, str) and re.fullmatch(r"0|[1-9]\d{4,}|[1-9]\d{0,2}", data) else data


def _move_citations(citations: Sequence[Any], target: str, patch: Patch) -> None:
    def edit(event: Any) -> None:
        spans = {(c["document"], int(c["start"]), int(c["end"])) for c in event["citations"]}
        for citation in citations:
            if (citation["document"], int(citation["start"]), int(citation["end"])) not in spans:
                event["citations"].append(citation)

    patch.edit_yaml(f"events/{target}.yaml", edit)


def _drop(entry: Entry[ProposalForm], patch: Patch) -> None:
    name = entry.file.name.split("/", 1)[1]

    def edit(proposals: Any) -> None:
        proposals[:] = [proposal for proposal in proposals if str(proposal["id"]) != entry.form.id]

    patch.edit_yaml(name, edit)
    if (patch.text(name) or "").strip() == "[]":
        patch.remove(name)


def _decide(entry: Entry[ProposalForm], patch: Patch, decision: dict[str, str]) -> None:
    citation = entry.form.citations[0]
    record = {"decision": decision.pop("decision"), "proposal": entry.form.id, "document": citation.document}
    record |= {"quote": quoted(citation.quote)} | decision
    patch.edit_yaml("decisions.yaml", lambda decisions: decisions.append(record), new=[])


def _change(patch: Patch, today: date, change: dict[str, Any]) -> None:
    """Changes of one day are one version of the data."""

    def edit(versions: Any) -> None:
        last = versions[-1] if versions else None
        if last is None or str(last["date"]) != today.isoformat():
            number = int(last["version"]) + 1 if last else 1
            last = {"version": number, "date": today.isoformat(), "changes": []}
            versions.append(last)
        last["changes"].append(change)

    patch.edit_yaml("changes.yaml", edit, new=[])


def _appending(key: str, item: dict[str, Any]) -> Callable[[Any], None]:
    def edit(data: Any) -> None:
        data.setdefault(key, []).append(item)

    return edit


def _reported(title: Words, form: ProposalForm, catalogue: Catalogue) -> Words:
    """A summary until the editor writes a better one: who reports it, and the headline."""
    publisher = catalogue.documents[form.citations[0].document].form.publisher
    english = publisher.en if publisher else "one document"
    arabic = publisher.ar if publisher else "إحدى الوثائق"
    return Words(en=f"As {english} reports: {title.en}.", ar=f"كما ورد في {arabic}: {title.ar}.")


def _cited_too(entry: Entry[ProposalForm], catalogue: Catalogue) -> dict[str, str]:
    document = catalogue.documents[entry.form.citations[0].document].form
    return {
        "en": f"A passage of “{document.title.en}” that reports it was added.",
        "ar": f"أُضيف مقطع يخبر عنه من «{document.title.ar}».",
    }


def _free_id(title: str, catalogue: Catalogue, patch: Patch) -> str:
    stem = "-".join(re.findall(r"[a-z0-9]+", title.lower()))[:70].strip("-") or "event"
    taken = {*catalogue.events, *(name[7:-5] for name in patch.contents if name.startswith("events/"))}
    taken |= {change.event or "" for version in catalogue.versions for change in version.form.changes}
    return next(
        id_ for n in range(1, len(taken) + 2) if (id_ := stem if n == 1 else f"{stem}-{n}") not in taken
    )
