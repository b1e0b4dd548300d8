"""What the pipeline reaches on gold: each stage, by language, with every miss, against the figures kept before."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.extraction import calibration, confidence, events, pipeline, scoring
from app.extraction import dates as date_stage
from app.extraction.calibration import Sample
from app.extraction.clustering.clusters import Clusters
from app.extraction.events.drafting import Draft
from app.extraction.gazetteer import Gazetteer
from app.extraction.gold import GoldDate, GoldText, load, load_catalogue
from app.extraction.records import Article, Candidate, DateMention
from app.extraction.scoring import Score, Told
from app.extraction.segment import article

FIGURES = Path("tests/gold/figures.json")
WEIGHTS = Path(__file__).with_name(confidence.WEIGHTS_FILE)
_CATALOGUE_WEIGHT = 3.0
"""What editors reviewed, and quote from real articles, counts more than a text that was written for a test."""

Key = tuple[str, str]
"""A stage and a language ("" for both)."""


@dataclass
class Report:
    """The scores by stage and language, and the calibration error on held-out folds."""

    scores: dict[Key, Score] = field(default_factory=dict)
    calibration_error: float = 0.0

    def add(self, stage: str, language: str, score: Score) -> None:
        """Add a score to its stage, for its language and for both."""
        for key in ((stage, language), (stage, "")):
            self.scores.setdefault(key, Score()).add(score)

    def figures(self) -> dict[str, float]:
        """The numbers that are kept and compared: F1 of every stage, precision and recall of events."""
        found = {}
        for (stage, language), score in self.scores.items():
            name = f"{stage} {language}".strip()
            found[name] = round(score.f1, 4)
            if stage == "events":
                found[f"{name} precision"] = round(score.precision, 4)
                found[f"{name} recall"] = round(score.recall, 4)
        found["calibration error"] = round(self.calibration_error, 4)
        return found


@dataclass(frozen=True, slots=True)
class _Read:
    """A gold text, what was found in it, and its drafts with their truth."""

    gold: GoldText
    article: Article
    candidates: list[Candidate]
    samples: list[Sample]


def evaluate(texts: Sequence[GoldText], gazetteer: Gazetteer, known: frozenset[str]) -> Report:
    """Run every stage over gold texts. `known` are the ids that the gazetteer has."""
    report = Report()
    reads = [_read(text, gazetteer, known, report) for text in texts]
    _add_clusters(report, reads, gazetteer)
    samples = [sample for read in reads for sample in read.samples if sample.weight]
    if len({sample.group for sample in samples}) > 1:
        chances = calibration.held_out(samples)
        report.calibration_error = calibration.calibration_error(
            chances, [sample.is_event for sample in samples]
        )
    return report


def gold_texts(folder: Path | None, seeds: Path) -> list[GoldText]:
    """The texts of a gold folder, or of the catalogue's documents when the folder is None."""
    return load(folder) if folder else load_catalogue(seeds)


def refit(texts: Sequence[GoldText], gazetteer: Gazetteer, path: Path = WEIGHTS) -> int:
    """Fit the weights of `confidence` on gold texts and write them to `path`; returns how many there are."""
    samples = [sample for text in texts for sample in _read(text, gazetteer, frozenset(), Report()).samples]
    weights = calibration.fit(samples)
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(weights)


def lines(report: Report, with_misses: bool = True) -> Iterator[str]:
    """The report in words: a table, then every miss by stage."""
    yield f"{'stage':<28}{'language':<10}{'precision':>10}{'recall':>8}{'F1':>7}{'gold':>7}"
    for (stage, language), score in sorted(report.scores.items()):
        numbers = f"{score.precision:>10.3f}{score.recall:>8.3f}{score.f1:>7.3f}{score.gold:>7}"
        yield f"{stage:<28}{language or 'both':<10}{numbers}"
    yield f"calibration error on held-out folds: {report.calibration_error:.3f}"
    if with_misses:
        for (stage, language), score in sorted(report.scores.items()):
            if score.misses and (language or stage.startswith("clusters")):
                yield f"\n{stage}, {language or 'both'}:"
                yield from (f"  {' '.join(miss.split())}" for miss in score.misses)


def changes(report: Report, name: str, path: Path = FIGURES) -> list[str]:
    """Gains and losses against the stored figures of the gold called `name`; empty when none are stored."""
    stored = _stored(path).get(name, {})
    new = report.figures()
    found = []
    for figure, before in stored.items():
        now = new.get(figure)
        if now is not None and abs(now - before) >= 0.0005:
            is_gain = (now > before) != (figure == "calibration error")
            found.append(f"{'gain' if is_gain else 'LOSS'}  {figure}: {before:.3f} → {now:.3f}")
    return found


def store(report: Report, name: str, path: Path = FIGURES) -> None:
    """Keep a report's figures as those that later ones are compared with."""
    stored = _stored(path)
    stored[name] = dict(sorted(report.figures().items()))
    path.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _stored(path: Path) -> dict[str, dict[str, float]]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def _read(text: GoldText, gazetteer: Gazetteer, known: frozenset[str], report: Report) -> _Read:
    read = article(text.text, published=text.published, lang=text.language, name=text.name)
    found = pipeline.mentions(read, gazetteer)
    drafts = events.find(read, found.dates, found.entities, found.figures)
    kept = [pipeline.completed(one, gazetteer) for one in pipeline.kept(read, drafts)]
    if text.dates or text.genre != "catalogue":
        _add_dates(report, text, found.dates)
    if text.genre != "catalogue":
        report.add("names", text.language, scoring.entity_score(found.entities, text.entities, known))
        report.add("figures", text.language, scoring.figure_score(found.figures, text.figures))
        report.add("names in proposals", text.language, scoring.proposed_names(kept, text.entities, known))
        in_proposals = scoring.proposed_figures(kept, text.figures, text.events)
        report.add("figures in proposals", text.language, in_proposals)
    for stage, score in scoring.event_scores(kept, text.events).items():
        report.add(stage, text.language, score)
    return _Read(text, read, kept, _samples(text, drafts))


def _add_dates(report: Report, text: GoldText, found: Sequence[DateMention]) -> None:
    for stage, score in scoring.date_scores(found, text.dates).items():
        report.add(f"date {stage}", text.language, score)
    if text.genre == "catalogue":
        read = date_stage.find(article(text.text, lang=text.language, name=text.name))
        score = scoring.date_scores(read, [_unpublished(date) for date in text.dates])["calendar values"]
        report.add("date values unpublished", text.language, score)


def _unpublished(date: GoldDate) -> GoldDate:
    """What a careful reader makes of a date without the day of publication: nothing, when it rests on that."""
    return replace(date, value="", edtf="") if date.resolution == "publication" else date


def _samples(text: GoldText, drafts: Sequence[Draft]) -> list[Sample]:
    """Drafts with their truth; those paired with optional gold weigh nothing."""
    pairs = scoring.paired_events([draft.candidate for draft in drafts], text.events)
    weight = _CATALOGUE_WEIGHT if text.genre == "catalogue" else 1.0
    return [
        Sample(
            text.name,
            draft.features,
            at in pairs,
            0.0 if at in pairs and text.events[pairs[at]].optional else weight,
        )
        for at, draft in enumerate(drafts)
    ]


def _add_clusters(report: Report, reads: Iterable[_Read], gazetteer: Gazetteer) -> None:
    """Cluster all texts as one run would, and compare what is joined with the pairs of the gold."""
    clusters = Clusters(entity_of=gazetteer.entity)
    told: list[Told] = []
    for read in reads:
        gold = read.gold
        places = clusters.place(gold.name, gold.language, read.candidates, gold.published or "")
        found = (
            (one.start, one.end, place.cluster) for one, place in zip(read.candidates, places, strict=True)
        )
        told.append(Told(gold.name, gold.language, gold.events, tuple(found)))
    report.scores[("clusters in one language", "")] = scoring.pair_score(told, crossing=False)
    report.scores[("clusters across languages", "")] = scoring.pair_score(told, crossing=True)
