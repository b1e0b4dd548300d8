"""How many articles of 3 kB a second the whole pipeline reads on one core, and whether memory stays flat."""

import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.clustering.clusters import KnownEvent
from app.extraction.gazetteer import Gazetteer
from app.extraction.gold import GoldText
from app.extraction.pipeline import extract
from app.extraction.records import Article
from app.extraction.segment import article

ARTICLE_BYTES = 3000
_WARM_UP = 20


@dataclass(frozen=True, slots=True)
class Speed:
    """Articles of 3 kB (UTF-8) a second, what was read for it, and the growth of memory while reading."""

    articles_a_second: float
    articles: int
    seconds: float
    megabytes_grown: float


def speed(
    texts: Sequence[GoldText],
    gazetteer: Gazetteer,
    catalogue: Sequence[KnownEvent] = (),
    *,
    articles: int = 500,
    workers: int = 1,
) -> Speed:
    """Read `articles` articles of about 3 kB, made of the paragraphs of `texts`, through every stage.

    The first articles only warm the caches: words come back in any long run of news, and so they do here. No two
    articles are the same, but their sentences come back after some dozens, which real news does less. Reading a file
    is not part of it, finding its language and sentences is.
    """
    if not texts:
        return Speed(0.0, 0, 0.0, 0.0)
    for _ in extract(_articles(texts, _WARM_UP), gazetteer, catalogue):
        pass
    # On one core the time of the processor counts: what else the machine does is not the pipeline's.
    clock = time.process_time if workers == 1 else time.perf_counter
    before, began = _megabytes(), clock()
    for _ in extract(_articles(texts, articles), gazetteer, catalogue, workers=workers):
        pass
    seconds = clock() - began
    return Speed(articles / seconds, articles, seconds, _megabytes() - before)


def _articles(texts: Sequence[GoldText], count: int) -> Iterator[Article]:
    """Articles of about 3 kB: the first half of one text and the second of another in its language."""
    halves = [(text, *_halves(text.text)) for text in texts]
    for number in range(count):
        text, opening, _ = halves[number % len(halves)]
        like = [end for other, _, end in halves if other.language == text.language]
        end = like[(number // len(halves) * 7 + number) % len(like)]
        yield article(f"{opening}\n\n{end}", published=text.published, name=f"{text.name}-{number}")


def _halves(text: str) -> tuple[str, str]:
    """The first and the last 1.5 kB of a text in whole words; a short one is told twice or more."""
    text = "\n\n".join([text] * (ARTICLE_BYTES // len(text.encode()) + 1))
    length = ARTICLE_BYTES // 2 * len(text) // len(text.encode())
    return text[:length].rpartition(" ")[0], text[-length:].partition(" ")[2]


def _megabytes() -> float:
    """The largest memory of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
