"""Commands of editors: add documents, and decide on what the pipeline proposes."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from app.archive import adding, catalogue, deciding, knowledge, verify
from app.archive.adding import Added, Edition, Finding, Source
from app.archive.patch import Patch
from app.cli.reading import Lang, Published, read_article
from app.cli.serving import Seeds
from app.errors import IsnadError
from app.extraction import lineage, pipeline
from app.settings import Settings

_settings = Settings()


def add(
    files: Annotated[list[Path], typer.Argument(help="Articles: plain text, HTML or Markdown.")],
    publisher: Annotated[str, typer.Option(help="Who published them.", show_default=False)] = "",
    address: Annotated[str, typer.Option(help="Where they are published.", show_default=False)] = "",
    published: Published = "",
    title: Annotated[str, typer.Option(help="The title; else the first line.", show_default=False)] = "",
    lang: Lang = "auto",
    seeds: Seeds = _settings.seeds,
) -> None:
    """Store documents and write what they report, as proposals, beside the reviewed events."""
    source = Source(publisher, address, published, title)
    troubles = []
    for path in track(files, "Reading", console=Console(stderr=True), disable=len(files) < 2, transient=True):
        try:
            typer.echo("\n".join(_told(path, _add(path, source, lang, seeds))))
        except IsnadError as wrong:
            troubles.append(f"{path}: {wrong}")
    if troubles:
        raise IsnadError("\n".join(troubles))


def accept(
    proposals: Annotated[list[str], typer.Argument(help="Ids of proposals.")],
    as_id: Annotated[str, typer.Option("--as", help="The id of the new event.", show_default=False)] = "",
    seeds: Seeds = _settings.seeds,
) -> None:
    """Make proposals reviewed events; edit their titles and summaries in seeds/events/ afterwards."""
    for proposal in proposals:
        patch = Patch(seeds)
        event = deciding.accept(proposal, verify.checked(seeds), patch, _today(), as_id=as_id)
        patch.apply()
        typer.echo(f"{proposal} is now the event {event}: see events/{event}.yaml for its title and summary.")


def merge(
    source: Annotated[str, typer.Argument(metavar="ID", help="A proposal, or an event told twice.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="The event that it is the same as.")],
    seeds: Seeds = _settings.seeds,
) -> None:
    """Move the passages of a proposal or an event to another event."""
    patch = Patch(seeds)
    deciding.merge(source, into, verify.checked(seeds), patch, _today())
    patch.apply()
    typer.echo(f"The passages of {source} stand under {into} now.")


def reject(
    proposals: Annotated[list[str], typer.Argument(help="Ids of proposals.")],
    because: Annotated[str, typer.Option(help="Why it is no event.")],
    seeds: Seeds = _settings.seeds,
) -> None:
    """Decide that proposals report no event; a later run does not ask again."""
    for proposal in proposals:
        patch = Patch(seeds)
        deciding.reject(proposal, because, verify.checked(seeds), patch)
        patch.apply()
        typer.echo(f"{proposal} is rejected.")


def _add(path: Path, source: Source, lang: str, seeds: Path) -> Added:
    known = catalogue.read(seeds)
    article = read_article(path, source.published, lang)
    if slug := adding.stored_as(article.text, known):
        return Added(slug, is_new=False)
    gazetteer = knowledge.gazetteer(known)
    (extraction,) = pipeline.extract([article], gazetteer, knowledge.known_events(known))
    findings = [Finding(proposal.candidate, proposal.matches) for proposal in extraction.proposals]
    kin = lineage.kin(article.text, known.texts)
    patch = Patch(seeds)
    edition = Edition(kin[0].name, kin[0].share) if kin else None
    added = adding.add(article, findings, source, known, patch, edition)
    patch.apply()
    return added


def _told(path: Path, added: Added) -> list[str]:
    """What adding did, in words: what matched, what is new, and what is doubtful."""
    if not added.is_new:
        return [f"{path} is stored already as {added.slug}: nothing was changed."]
    lines = [f"{path} is stored as {added.slug}."]
    if added.edition:
        lines.append(
            f"It is an edition of {added.edition.slug}: {added.edition.share:.0%} of its words stand in both."
        )
    matched = [(id_, finding) for id_, finding in added.proposals.items() if finding.matches]
    new = [(id_, finding) for id_, finding in added.proposals.items() if not finding.matches]
    lines += _listed("Told before (isnad merge ID INTO)", [(f"{id_} → {f.matches}", f) for id_, f in matched])
    lines += _listed("New (isnad accept ID)", new)
    if added.rejected_before:
        lines.append(f"Rejected before, so not proposed again: {added.rejected_before}")
    lines += [f"Doubtful: {doubt}" for doubt in added.doubts]
    return lines


def _listed(heading: str, found: Sequence[tuple[str, Finding]]) -> list[str]:
    if not found:
        return []
    lines = [f"{heading}:"]
    for id_, finding in found:
        candidate = finding.candidate
        when = candidate.date.edtf if candidate.date else ""
        quote = " ".join(candidate.quote.split())
        lines.append(
            f"  {id_}  {when or 'undated'}  {candidate.type}  {candidate.confidence:.0%}  {quote[:90]}"
        )
    return lines


def _today() -> date:
    return datetime.now(UTC).date()
