"""Headings inside an article that count: "A thousand dead", "أربعة آلاف قتيل". A title only says what comes below."""

from dataclasses import replace

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.dating.moments import Choice
from app.extraction.dating.running import is_calendar
from app.extraction.events.deeds import Trigger
from app.extraction.events.drafting import Draft, Reading, draft_of
from app.extraction.scenes import Scene, within

_COUNTED = {
    "killed": "casualties",
    "wounded": "casualties",
    "troops-present": "force-level",
    "troops-withdrawn": "withdrawal",
    "troops-sent": "deployment",
}
_SAYS_NOTHING = frozenset({"short", "no-names"})
"""What is so of every heading, and no sign that it reports nothing."""


def of_heading(scene: Scene, reading: Reading) -> list[Draft]:
    """The state or deed that a heading counts, dated only by its own words."""
    if not any(one.kind == "sentence" and one.end <= scene.passage.start for one in scene.article.passages):
        return []
    figure = next((one for one in scene.figures if one.kind in _COUNTED), None)
    if figure is None:
        return []
    last = len(scene.tokens)
    index = min(scene.index_at(figure.start), last - 1)
    clause = Clause(0, last, Head(index, (), "noun"), "heading")
    told = Trigger(index, _COUNTED[figure.kind], "count", 1)
    own = next((date for date in within(scene.dates, *scene.span(0, last)) if is_calendar(date)), None)
    choice = Choice(own, "own" if own else "none")
    features = ["opener:heading", "basis:count", "strength:1"]
    draft = draft_of(
        scene.alone(clause),
        Reading(story=reading.story),
        clause,
        told,
        "happened",
        choice,
        features,
    )
    kept = tuple(name for name in draft.features if name not in _SAYS_NOTHING)
    return [replace(draft, features=kept, names=(), figures=tuple(scene.figures))]
