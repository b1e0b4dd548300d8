"""Commands that read articles: the dates in them, the events they report, and how well that is done."""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal

import typer

from app import compiled
from app import dates as edtf
from app.archive import catalogue as catalogues
from app.archive import knowledge
from app.cli.serving import Seeds
from app.errors import IsnadError
from app.extraction import benchmark, pipeline, read, rendering, timeml
from app.extraction import dates as date_stage
from app.extraction import evaluate as evaluation
from app.extraction.benchmark import Speed
from app.extraction.dates.scoring import DateScores, score
from app.extraction.pipeline import Proposal
from app.extraction.records import Article, DateMention, Language
from app.extraction.segment import article
from app.settings import Settings

_settings = Settings()

Files = Annotated[list[Path] | None, typer.Argument(help="Articles; without any, or for -, standard input.")]
Published = Annotated[str, typer.Option(help="When the article was published, in EDTF.", show_default=False)]
Lang = Annotated[Literal["auto", "ar", "en"], typer.Option(help="The language of the article.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def dates(
    files: Files = None, published: Published = "", lang: Lang = "auto", as_json: AsJson = False
) -> None:
    """Find the dates in an article; also reads TimeML (.tml)."""
    for found in _articles(files, published, lang):
        for mention in date_stage.find(found):
            typer.echo(rendering.date_line(mention) if as_json else _date_in_words(mention))


def extract(
    files: Files = None,
    published: Published = "",
    lang: Lang = "auto",
    as_json: AsJson = False,
    no_catalogue: Annotated[
        bool, typer.Option("--no-catalogue", help="Compare with no reviewed event.")
    ] = False,
    workers: Annotated[int, typer.Option(help="How many processes read.", min=1)] = 1,
    seeds: Seeds = _settings.seeds,
) -> None:
    """Propose the events that articles report: dated, with actors, places, figures and exact spans."""
    catalogue = catalogues.read(seeds)
    known = [] if no_catalogue else knowledge.known_events(catalogue)
    articles = _articles(files, published, lang)
    for extraction in pipeline.extract(articles, knowledge.gazetteer(catalogue), known, workers=workers):
        for proposal in extraction.proposals:
            name = extraction.article.name
            typer.echo(
                rendering.proposal_line(name, proposal) if as_json else _event_in_words(name, proposal)
            )


def evaluate(
    gold: Annotated[
        Path | None, typer.Argument(help="A folder of gold, or of TimeML; without it, the catalogue.")
    ] = None,
    seeds: Seeds = _settings.seeds,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the figures for later runs to be compared with.")
    ] = False,
    speed: Annotated[bool, typer.Option("--speed", help="Measure speed and memory instead.")] = False,
    refit: Annotated[
        bool, typer.Option("--refit", help="Fit the confidence anew on this gold and the catalogue.")
    ] = False,
) -> None:
    """Precision, recall and F1 of each stage by language, every miss, and gains and losses since last time."""
    if gold and (timed := sorted(gold.glob("*.tml"))):
        for line in _scores_of_dates(timed):
            typer.echo(line)
        return
    catalogue = catalogues.read(seeds)
    gazetteer = knowledge.gazetteer(catalogue)
    texts = evaluation.gold_texts(gold, seeds)
    if not texts:
        raise IsnadError(
            f"there is no gold in {gold or seeds}: name a folder of .yaml and .txt files, or of .tml"
        )
    if speed:
        typer.echo(_speed(benchmark.speed(texts, gazetteer, knowledge.known_events(catalogue))))
        return
    if refit:
        both = [*texts, *evaluation.gold_texts(None, seeds)] if gold else texts
        typer.echo(f"{evaluation.refit(both, gazetteer)} weights written to {evaluation.WEIGHTS}")
        return
    known = frozenset(chain(catalogue.actors, catalogue.places))
    report = evaluation.evaluate(texts, gazetteer, known)
    name = gold.name if gold else "catalogue"
    for line in chain(evaluation.lines(report), evaluation.changes(report, name)):
        typer.echo(line)
    if keep:
        evaluation.store(report, name)


def _speed(measured: Speed) -> str:
    form = "compiled" if compiled.is_current() else "plain Python"
    return (
        f"{measured.articles_a_second:.0f} articles of 3 kB a second on one core, {form} "
        f"({measured.articles} in {measured.seconds:.1f} s); "
        f"memory grew by {measured.megabytes_grown:.0f} MB"
    )


def _scores_of_dates(files: Sequence[Path]) -> Iterator[str]:
    """How well the dates of TimeML files are found and valued, file by file and together."""
    total = DateScores()
    yield f"{'file':<32}{'relaxed':>9}{'strict':>8}{'value':>8}"
    for path in files:
        document = timeml.read(path)
        found = date_stage.find(article(document.text, published=document.creation_time, name=path.name))
        scores = score(document.timexes, found)
        total += scores
        yield f"{path.name:<32}{_three(scores)}"
    yield f"{'all (F1)':<32}{_three(total)}"


def _three(scores: DateScores) -> str:
    return f"{scores.relaxed.f1:>9.3f}{scores.strict.f1:>8.3f}{scores.value.f1:>8.3f}"


def read_article(path: Path, published: str, lang: str) -> Article:
    """The article in a file (- is standard input). Raises UnreadableText and BadDate in words for people."""
    if published:
        edtf.parse(published)
    spoken: Language | None = lang if lang in ("ar", "en") else None  # type: ignore[assignment]
    if path.suffix == ".tml":
        document = timeml.read(path)
        written = re.match(r"\d{4}(-\d\d){0,2}", document.creation_time or "")
        when = published or (written[0] if written else "")
        return article(document.text, published=when or None, lang=spoken, name=str(path))
    text = read.read_stream(sys.stdin.buffer) if str(path) == "-" else read.read_file(path)
    return article(text, published=published or None, lang=spoken, name=str(path))


def _articles(files: list[Path] | None, published: str, lang: str) -> Iterator[Article]:
    """One article after the other; those that cannot be read are named at the end, with exit code 1."""
    troubles = []
    for path in files or [Path("-")]:
        try:
            yield read_article(path, published, lang)
        except IsnadError as wrong:
            troubles.append(f"{path}: {wrong}")
    if troubles:
        raise IsnadError("\n".join(troubles))


def _date_in_words(mention: DateMention) -> str:
    found = " ".join(filter(None, (mention.value, mention.mod))) or "?"
    return f"{mention.start:>6}–{mention.end:<6} {mention.text!r}: {found} ({mention.resolution}: {mention.reason})"


def _event_in_words(name: str, proposal: Proposal) -> str:
    found = proposal.candidate
    actors = ", ".join(f"{part.mention.entity.name_en} ({part.role})" for part in found.actors)
    places = ", ".join(place.entity.name_en for place in found.places)
    figures = ", ".join(f"{figure.text!r} ({figure.kind})" for figure in found.figures)
    lines = [
        f"{name}:{found.start}–{found.end} {found.type}, {found.status}, {found.confidence:.0%} sure",
        f"  {' '.join(found.quote.split())}",
        f"  when: {found.date.edtf or '?'} ({found.date.text!r}, {found.date.resolution})"
        if found.date
        else "  when: ?",
        f"  who: {actors or '?'}",
        *([f"  where: {places}"] if places else []),
        *([f"  figures: {figures}"] if figures else []),
        *([f"  the same as: {proposal.matches}"] if proposal.matches else []),
        f"  why: {'; '.join(found.reasons)}",
    ]
    return "\n".join(lines)
