"""Articles in, proposed events out: all stages in order, streamed, on one core or several."""

import gc
import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.errors import IsnadError
from app.extraction import confidence, dates, events, figures, mentioned, sending
from app.extraction.clustering.clusters import Clusters, KnownEvent
from app.extraction.events.drafting import Draft
from app.extraction.gazetteer import Gazetteer
from app.extraction.records import (
    Article,
    Candidate,
    DateMention,
    EntityMention,
    FigureMention,
    Participant,
)

_CHUNK = 8
_LARGE = 100_000
"""Articles that go through the stages together, and the characters from which there are fewer."""

_COLLECTED_AFTER = 20_000
"""New objects after which the garbage collector looks for cycles, of which articles leave hardly any."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed event: the candidate, its cluster in this run, and the catalogue's event it is the same as."""

    candidate: Candidate
    cluster: str
    matches: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article proposes, in the order of its text."""

    article: Article
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The dates, names and figures of an article."""

    dates: list[DateMention]
    entities: list[EntityMention]
    figures: list[FigureMention]


def extract(
    articles: Iterable[Article],
    gazetteer: Gazetteer,
    catalogue: Iterable[KnownEvent] = (),
    *,
    workers: int = 1,
) -> Iterator[Extraction]:
    """Read articles one after the other and yield what each proposes, in their order.

    `catalogue` may be empty: then nothing matches. With more than one worker the articles are read by that many
    processes; clusters are always given here, in order, so the result does not depend on the number. Memory does
    not grow with the number of articles. An IsnadError that `articles` raises comes after what was read before it.
    """
    clusters = Clusters(catalogue, gazetteer.entity)
    _spare_the_collector()
    trouble: list[IsnadError] = []
    for article, candidates in _read_all(_until(articles, trouble), gazetteer, workers):
        places = clusters.place(article.name, article.language, candidates, article.published or "")
        proposals = (
            Proposal(candidate, place.cluster, place.matches)
            for candidate, place in zip(candidates, places, strict=True)
        )
        yield Extraction(article, tuple(proposals))
    if trouble:
        raise trouble[0]


def _until(articles: Iterable[Article], trouble: list[IsnadError]) -> Iterator[Article]:
    """The articles up to the first that cannot be had; why not goes into `trouble`."""
    try:
        yield from articles
    except IsnadError as error:
        trouble.append(error)


def _spare_the_collector() -> None:
    """Keep what stays for the whole run out of the garbage collector's rounds, which become rare: a fifth is gained."""
    gc.freeze()
    gc.set_threshold(_COLLECTED_AFTER)


def mentions(article: Article, gazetteer: Gazetteer) -> Mentions:
    """The dates, names and figures of an article."""
    found_dates = dates.find(article)
    entities = gazetteer.find(article)
    return Mentions(found_dates, entities, figures.find(article, found_dates, entities))


def candidates(article: Article, gazetteer: Gazetteer) -> list[Candidate]:
    """The events that an article reports, rated, the unlikely ones left out."""
    return candidates_of([article], gazetteer)[0]


def candidates_of(batch: Sequence[Article], gazetteer: Gazetteer) -> list[list[Candidate]]:
    """The same for each article of a batch.

    All go through one stage before the next begins: what a stage works with stays in the processor's cache, which
    saves an eighth of the time.
    """
    found_dates = [dates.find(article) for article in batch]
    entities = [gazetteer.find(article) for article in batch]
    counted = [figures.find(*each) for each in zip(batch, found_dates, entities, strict=True)]
    drafts = [events.find(*each) for each in zip(batch, found_dates, entities, counted, strict=True)]
    return [
        [completed(candidate, gazetteer) for candidate in kept(article, found)]
        for article, found in zip(batch, drafts, strict=True)
    ]


def kept(article: Article, drafts: Sequence[Draft]) -> list[Candidate]:
    """The drafts that are likely enough; one that is alone in its sentence quotes the whole of it."""
    likely = [draft for draft in drafts if confidence.is_likely(draft)]
    chosen: list[Candidate] = []
    for sentence, told in groupby(likely, key=lambda draft: draft.sentence):
        sources = list(told)
        is_alone = len(sources) == 1
        candidates = [
            confidence.rate(draft, article.text, sentence if is_alone else None) for draft in sources
        ]
        chosen += mentioned.shared_out(article.text, candidates, sources[0].names, sources[0].figures)
    return sorted(chosen, key=lambda candidate: (candidate.start, candidate.trigger))


def completed(candidate: Candidate, gazetteer: Gazetteer) -> Candidate:
    """The candidate with its names resolved and those inside longer names added.

    "The president" becomes the one who held the office on the event's date, or is left out when nobody is sure.
    """
    names = candidate.names()
    inner = [name for longer in names for name in gazetteer.inside(longer)]
    if not inner and all(name.entity.kind != "office" for name in names):
        return candidate
    date = candidate.date.edtf if candidate.date else None
    actors = (
        Participant(gazetteer.resolve_office(actor.mention, date), actor.role) for actor in candidate.actors
    )
    others = (gazetteer.resolve_office(name, date) for name in candidate.mentioned)
    held = {name.entity.id for name in names}
    return replace(
        candidate,
        actors=tuple(one for one in actors if one.mention.entity.kind != "office"),
        mentioned=(
            *(one for one in others if one.entity.kind != "office"),
            *(one for one in inner if one.entity.id not in held),
        ),
    )


# What a worker process reads with; set once when it starts.
_WORKER: list[Gazetteer] = []


def _read_all(
    articles: Iterable[Article], gazetteer: Gazetteer, workers: int
) -> Iterator[tuple[Article, list[Candidate]]]:
    if workers <= 1:
        for batch in _batches(articles):
            yield from zip(batch, candidates_of(batch, gazetteer), strict=True)
        return
    sending.prepare()
    # Spawned, not forked: forking a process that has threads can lock it for good.
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, initializer=_start_worker, initargs=(gazetteer,)) as pool:
        yield from _bounded(pool, articles, workers)


def _bounded(
    pool: "multiprocessing.pool.Pool", articles: Iterable[Article], workers: int
) -> Iterator[tuple[Article, list[Candidate]]]:
    """Results in order, with at most a few batches under way: the articles are not all drawn in at once."""
    batches = _batches(articles)
    pending = []
    for batch in batches:
        pending.append(pool.apply_async(_read_batch, (batch,)))
        if len(pending) >= workers * 3:
            yield from pending.pop(0).get()
    for result in pending:
        yield from result.get()


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == _CHUNK or sum(len(one.text) for one in batch) > _LARGE:
            yield batch
            batch = []
    if batch:
        yield batch


def _start_worker(gazetteer: Gazetteer) -> None:
    sending.prepare()
    _WORKER[:] = [gazetteer]
    _spare_the_collector()


def _read_batch(batch: list[Article]) -> list[tuple[Article, list[Candidate]]]:
    return list(zip(batch, candidates_of(batch, _WORKER[0]), strict=True))
