"""What somebody says and what is said: one report, or the saying and a deed or plan of its own date."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.extraction.clauses.splitting import Clause
from app.extraction.dating.running import Story
from app.extraction.events.drafting import Draft, trimmed
from app.extraction.scenes import Scene, within

_TAIL = 3
_ATTRIBUTION = 70
_JOINTLY = re.compile(
    r"\b(?:joint|common|shared) (?:statement|communiqu[eé]|declaration|announcement)\b", re.IGNORECASE
)
_SPEAKS_OF_NO_DEED = frozenset({"basis:general", "basis:say", "strength:0"})


def is_saying(scene: Scene, clause: Clause, draft: Draft) -> bool:
    """Whether a clause tells what its content is: "said that …", "announced that …", "reported that …"."""
    if "basis:say" in draft.features:
        return True
    if scene.passage.language == "ar":
        return "basis:verb" in draft.features and draft.candidate.type == "announcement"
    is_telling = draft.candidate.type in ("announcement", "report")
    return is_telling and any(word.part in ("say", "plan") for word in clause.head.words)


def with_content(scene: Scene, saying: Draft, content: Draft | None) -> Iterator[Draft]:
    """A saying and what is said: one report; but a deed of its own date, or a plan that was announced, is another."""
    is_arabic = scene.passage.language == "ar"
    if "basis:say" in saying.features or (is_arabic and not _is_dated_plan(saying, content)):
        yield _joined(scene, saying, content)
    elif content and ("date:own" in content.features or content.candidate.status == "planned"):
        yield saying
        yield replace(content, features=(*content.features, "announced"))
    else:
        yield _joined(scene, saying, replace(content, features=("basis:say",)) if content else None)


def only_says(scene: Scene, story: Story, own: list[Draft]) -> bool:
    """Whether English news only says whose word it is ("he told reporters on Sunday"), and goes on with its day."""
    told = story.sentence
    if scene.passage.language != "en" or not own or told is None or not story.is_news(scene):
        return False
    is_said = own[0].candidate.type in ("announcement", "report")
    date = own[0].candidate.date
    is_parted = "\n" in scene.article.text[told.end : scene.passage.start]
    return is_said and not is_parted and date is not None and date.edtf > told.edtf


def _is_dated_plan(saying: Draft, content: Draft | None) -> bool:
    """ "أعلن بوش أمس أن القوات ستغادر في الصيف": two happenings, each with its day."""
    if content is None or content.candidate.status != "planned" or saying.candidate.status != "happened":
        return False
    dates = (saying.candidate.date, content.candidate.date)
    return all(dates) and dates[0] != dates[1]


def _joined(scene: Scene, saying: Draft, content: Draft | None) -> Draft:
    """A saying and what is said are one report: the deed when the content names one, else the saying."""
    end = content.candidate.end if content else saying.sentence[1]
    start, end = trimmed(scene, saying.candidate.start, max(end, saying.candidate.end))
    features = ["told"]
    best = saying
    is_denied = "denies" in saying.features and scene.passage.language == "en"
    names_deed = not content or not _SPEAKS_OF_NO_DEED & set(content.features)
    if content and (names_deed or (is_denied and content.candidate.type != "announcement")):
        best = content
    else:
        features += [
            f"content-{feature}"
            for feature in (content.features if content else ())
            if feature[:6] == "status"
        ]
    figures = tuple(within(scene.figures, start, end))
    date = best.candidate.date or saying.candidate.date
    if best is content and _is_dated_saying_of_plan(scene, saying, content):
        said = saying.candidate
        best = replace(best, candidate=replace(best.candidate, status=said.status, type=said.type))
        date = said.date
    candidate = replace(
        best.candidate, start=start, end=end, quote=scene.article.text[start:end], figures=figures, date=date
    )
    return replace(saying, candidate=candidate, features=(*best.features, *features))


def _is_dated_saying_of_plan(scene: Scene, saying: Draft, content: Draft) -> bool:
    """Whether an English saying has its day, and what is said lies ahead ("said on Friday that they would leave")."""
    date, is_happened = saying.candidate.date, saying.candidate.status == "happened"
    is_dated = date is not None and is_happened
    is_dated = is_dated and ("date:own" in saying.features or bool(_JOINTLY.search(saying.candidate.quote)))
    return scene.passage.language == "en" and is_dated and content.candidate.status == "planned"


def attributed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """ "…, the Pentagon said": who tells of the deed before it, and no deed of its own."""
    kept: list[Draft] = []
    for draft in drafts:
        start, end = draft.candidate.start, draft.candidate.end
        is_said = "basis:say" in draft.features or (draft.candidate.type == "report" and _is_weak(draft))
        is_last = scene.passage.end - end <= _TAIL and is_said
        is_short = end - start <= _ATTRIBUTION and "has-content" not in draft.features
        is_last = is_last and "denies" not in draft.features
        if kept and is_last and is_short and "told" not in draft.features:
            speakers = [actor.mention for actor in draft.candidate.actors if actor.role == "speaker"]
            said_by = speakers[0] if speakers else draft.candidate.quote
            kept = [
                replace(one, candidate=replace(one.candidate, said_by=one.candidate.said_by or said_by))
                for one in kept
            ]
        else:
            kept.append(draft)
    return kept


def _is_weak(draft: Draft) -> bool:
    return {"basis:verb", "strength:0"} <= set(draft.features)
