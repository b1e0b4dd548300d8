"""The clauses that report a happening: drafts of events, each with what speaks for and against it.

Drafts are many on purpose; `confidence` rates them and the pipeline keeps the likely ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extraction import moments, parties, relevance
from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import MAIN, Clause
from app.extraction.drafting import Draft, Reading, draft_of, trimmed
from app.extraction.nominals import of_nouns, of_verbless
from app.extraction.records import (
    Article,
    DateMention,
    EntityMention,
    FigureMention,
    Participant,
    Status,
)
from app.extraction.scenes import Scene, scenes, within
from app.extraction.triggers import ATTACKS, Trigger, trigger

__all__ = ["Draft", "find"]

_QUOTES = '"“”«»'
_NO_EVENT_OPENERS = frozenset({"if", "purpose"})
_GOVERNED = 6
_TAIL = 3
_OPENING = 5
_ATTRIBUTION = 70
_SPEAKS_OF_NO_DEED = frozenset({"basis:general", "basis:say", "strength:0"})
_PLANNING = frozenset(
    {
        "اعتزم/يعتزم",
        "نوى/ينوي",
        "خطط/يخطط",
        "توقع/يتوقع",
        "ترقب/يترقب",
        "انتظر/ينتظر",
        "عزم/يعزم",
        "استعد/يستعد",
    }
    | {"تأهب/يتأهب"}
)
_SUPPOSING = frozenset({"لو", "ولو", "لولا", "ولولا"})


_DATELINE = re.compile(r"[^.!?؟\n]{2,60}\([^()\n]{2,25}\)\s*[-–—:]")


def find(
    article: Article,
    dates: Sequence[DateMention],
    entities: Sequence[EntityMention],
    figures: Sequence[FigureMention],
) -> list[Draft]:
    """All drafts of an article in the order of their sentences; none when it is about something else."""
    stage = list(scenes(article, dates, entities, figures))
    if not relevance.is_about_subject(entities, [token for scene in stage for token in scene.tokens]):
        return []
    reading = Reading()
    drafts: list[Draft] = []
    for scene in stage:
        reading.story.enter(scene)
        if scene.passage.kind != "heading" and scene.tokens and scene.tokens[-1].norm not in "؟?":
            drafts.extend(_of_scene(scene, reading))
    return drafts


def _of_scene(scene: Scene, reading: Reading) -> list[Draft]:
    drafts = list(_of_verbs(scene, reading)) if scene.clauses else of_verbless(scene, reading)
    text = scene.article.text
    reading.agents = _acting(drafts) or reading.agents
    drafts = _attributed(scene, _behind_dateline(scene, drafts))
    drafts = _dated_by_when(_without_echoes(_without_tolls(drafts, text)), text)
    supposed = _supposition(scene)
    if supposed:
        end = scene.tokens[supposed - 1].end
        drafts += [one for one in of_nouns(scene, reading, drafts) if one.candidate.trigger[0] < end]
    own = [draft for draft in drafts if draft.candidate.date and "date:own" in draft.features]
    if own and own[0].candidate.status == "happened":
        reading.story.sentence = own[0].candidate.date
    names, figures = parties.named(scene) if drafts else (), tuple(scene.figures)
    return [replace(draft, names=names, figures=figures) for draft in drafts]


def _behind_dateline(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Without what was read into "WASHINGTON, March 5 (Agency) -": where and when a report was sent is no event."""
    dateline = _DATELINE.match(scene.article.text, scene.passage.start, scene.passage.end)
    end = dateline.end() if dateline else scene.passage.start
    return [draft for draft in drafts if draft.candidate.trigger[0] >= end]


def _of_verbs(scene: Scene, reading: Reading) -> Iterator[Draft]:
    contents = {clause.governor for clause in scene.clauses if clause.governor is not None}
    sayings: dict[int, Draft] = {}
    announced: set[int] = set()
    supposed = _supposition(scene)
    for place, clause in enumerate(scene.clauses):
        draft = _of_clause(scene, reading, place, place in contents) if clause.head.index < supposed else None
        reading.story.clauses[place] = draft.candidate.date if draft else None
        if draft and not reading.story.main:
            reading.story.main = draft.candidate.date
        saying = sayings.pop(clause.governor, None) if clause.governor is not None else None
        if saying:
            yield _joined(scene, saying, draft)
        elif draft and clause.governor in announced and "date:own" not in draft.features:
            continue
        elif draft and place in contents and _only_tells(scene, draft):
            sayings[place] = draft
        elif draft:
            if draft.candidate.type == "announcement":
                announced.add(place)
            yield draft
    yield from sayings.values()


def _only_tells(scene: Scene, draft: Draft) -> bool:
    """Whether a clause only says what its content is: "said that", in Arabic "announced that", too."""
    is_announced = scene.passage.language == "ar" and "basis:verb" in draft.features
    return "basis:say" in draft.features or (is_announced and draft.candidate.type == "announcement")


def _supposition(scene: Scene) -> int:
    """Index of the token from which all is only supposed: "Had Baghdad kept …", "لو كانت …"; else the end."""
    if scene.tokens[0].norm == "had" and len(scene.tokens) > 1:
        return 0
    if scene.words.isdisjoint(_SUPPOSING):
        return len(scene.tokens)
    places = (at for at, token in enumerate(scene.tokens) if token.norm in _SUPPOSING)
    return next(places, len(scene.tokens))


def _joined(scene: Scene, saying: Draft, content: Draft | None) -> Draft:
    """A saying and what is said are one report: the deed when the content names one, else the saying."""
    end = content.candidate.end if content else saying.sentence[1]
    start, end = trimmed(scene, saying.candidate.start, max(end, saying.candidate.end))
    features = ["told"]
    best = saying
    if content and not _SPEAKS_OF_NO_DEED & set(content.features):
        best = content
    else:
        features += [
            f"content-{feature}"
            for feature in (content.features if content else ())
            if feature[:6] == "status"
        ]
    figures = tuple(within(scene.figures, start, end))
    candidate = replace(
        best.candidate, start=start, end=end, quote=scene.article.text[start:end], figures=figures
    )
    return replace(saying, candidate=candidate, features=(*best.features, *features))


def _dated_by_when(drafts: list[Draft], text: str) -> list[Draft]:
    """ "died when their helicopter went down on 15 November": one happening, dated by its circumstance."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        is_circumstance = {"opener:when", "basis:general", "date:own"} <= set(draft.features)
        if before and _is_its_attack(before, draft):
            date = before.candidate.date
            kept[-1] = _with_toll(replace(draft, candidate=replace(draft.candidate, date=date)), before, text)
            continue
        if before and is_circumstance and before.candidate.date is None and before.sentence == draft.sentence:
            features = (*(name for name in before.features if not name.startswith("date:")), "date:own")
            start, end = before.candidate.start, draft.candidate.end
            quote = text[start:end]
            candidate = replace(before.candidate, date=draft.candidate.date, end=end, quote=quote)
            kept[-1] = replace(before, candidate=candidate, features=features)
        else:
            kept.append(draft)
    return kept


def _is_its_attack(toll: Draft, draft: Draft) -> bool:
    """ "killed on 27 December when rockets struck": the toll has the date, its circumstance is the deed."""
    return (
        toll.candidate.type == "casualties"
        and draft.candidate.type in ATTACKS
        and "opener:when" in draft.features
        and "date:own" not in draft.features
        and toll.sentence == draft.sentence
    )


def _attributed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """ "…, the Pentagon said": who tells of the deed before it, and no deed of its own."""
    kept: list[Draft] = []
    for draft in drafts:
        start, end = draft.candidate.start, draft.candidate.end
        is_said = "basis:say" in draft.features or (draft.candidate.type == "report" and _is_weak(draft))
        is_last = scene.passage.end - end <= _TAIL and is_said
        is_short = end - start <= _ATTRIBUTION and "has-content" not in draft.features
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


def _acting(drafts: list[Draft]) -> tuple[Participant, ...]:
    """Who acts in the first main clause: what "he" and "they" of the next sentence mean."""
    for draft in drafts:
        acting = tuple(actor for actor in draft.candidate.actors if actor.role != "target")
        if acting and ("opener:main" in draft.features or "opener:and" in draft.features):
            return acting
    return ()


def _without_tolls(drafts: list[Draft], text: str) -> list[Draft]:
    """The toll of an attack told in the same sentence belongs to the attack, unless it has a date of its own."""
    kept: list[Draft] = []
    for draft in drafts:
        is_part = "date:own" in draft.features or "tense:noun" in draft.features
        is_toll = draft.candidate.type == "casualties" and not is_part
        is_toll = is_toll or _describes_attack(draft)
        if is_toll and kept and kept[-1].candidate.type in (*ATTACKS, "violence"):
            kept[-1] = _with_toll(kept[-1], draft, text)
        else:
            kept.append(draft)
    return kept


def _describes_attack(draft: Draft) -> bool:
    """ "a strike that hit a camp": a relative clause says more of the attack, unless it dates its own."""
    features = set(draft.features)
    is_undated = "date:own" not in features and "date:opening" not in features
    return draft.candidate.type in ATTACKS and "opener:relative" in features and is_undated


def _with_toll(attack: Draft, toll: Draft, text: str) -> Draft:
    """The attack with its dead and wounded: the quotation goes on to the end of the toll."""
    one, other = attack.candidate, toll.candidate
    if toll.sentence != attack.sentence or "status:denied" in toll.features:
        return attack
    start, end = min(one.start, other.start), max(one.end, other.end)
    figures = one.figures + tuple(figure for figure in other.figures if figure not in one.figures)
    candidate = replace(one, start=start, end=end, quote=text[start:end], figures=figures)
    return replace(attack, candidate=candidate)


def _without_echoes(drafts: list[Draft]) -> list[Draft]:
    """ "sank or crippled", "entered the city and held it": a verb that only goes on with the deed before."""
    kept: list[Draft] = []
    for draft in drafts:
        if not (kept and _echoes(kept[-1], draft)):
            kept.append(draft)
    return kept


def _echoes(before: Draft, draft: Draft) -> bool:
    if before.sentence != draft.sentence or "date:own" in draft.features:
        return False
    if {"told", "tense:noun", "status:denied"} & set(draft.features):
        return False
    is_same = before.candidate.type == draft.candidate.type
    if draft.candidate.type == "casualties" and is_same and "no-names" in draft.features:
        return True
    if "opener:and" not in draft.features or "no-subject" not in draft.features:
        return False
    start = draft.candidate.start
    is_bare = (
        not any(actor.mention.start >= start for actor in draft.candidate.actors)
        and not draft.candidate.places
    )
    return is_same or (is_bare and "strength:2" not in draft.features)


def _of_clause(scene: Scene, reading: Reading, place: int, has_content: bool) -> Draft | None:
    clause = scene.clauses[place]
    if clause.opener in _NO_EVENT_OPENERS or clause.head.modality == "hypothetical":
        return None
    if _is_opinion(scene, clause):
        return None
    found = trigger(scene, clause)
    embedded = _embedded(scene, clause)
    if found is None or (clause.opener == "participle" and found.basis == "general"):
        return None
    if _did_not_happen(clause, found):
        return None
    status = _status(scene, clause, found)
    features = _clause_features(scene, clause, found, has_content)
    if embedded and found.basis in ("plan", "general", "say"):
        found, is_plan = embedded
        status = "planned" if is_plan else status
        features.append("infinitive")
    choice = moments.choose(scene, reading.story, place, status, scene.tokens[found.index].start)
    return draft_of(scene, reading, clause, found, status, choice, features)


def _did_not_happen(clause: Clause, found: Trigger) -> bool:
    """ "No one was wounded", "the raid caused no losses": nothing happened, and nobody denies that it did."""
    if not clause.head.is_negated or clause.governor is not None or clause.head.modality:
        return False
    return found.basis in ("light", "general") or found.type in (*ATTACKS, "casualties", "violence")


def _is_opinion(scene: Scene, clause: Clause) -> bool:
    """ "Analysts believe that …", "ويرى محللون": what they say or hold is no report."""
    speaking = scene.clauses[clause.governor] if clause.governor is not None else clause
    if not any(word.part in ("say", "general") for word in speaking.head.words):
        return False
    tokens = scene.tokens[speaking.first : speaking.last if speaking is not clause else clause.last]
    return any("opinion" in token.look.marks for token in tokens[:_OPENING])


def _embedded(scene: Scene, clause: Clause) -> tuple[Trigger, bool] | None:
    """The event of an infinitive that the clause's verb governs, and whether it is only planned."""
    parts = {word.part for word in clause.head.words}
    for head in clause.embedded:
        if head.tense == "infinitive" and clause.head.index < head.index <= clause.head.index + _GOVERNED:
            found = trigger(scene, clause, head)
            if found and found.basis in ("verb", "light"):
                return found, "plan" in parts
    return None


def _status(scene: Scene, clause: Clause, found: Trigger) -> Status:
    head = clause.head
    governor = scene.clauses[clause.governor].head if clause.governor is not None else None
    if head.is_negated or (governor and any(word.part == "deny" for word in governor.words)):
        return "denied"
    if any(word.part == "deny" for word in head.words) and found.basis == "say":
        return "denied"
    if head.modality == "planned" or _is_awaited(scene, clause) or _is_planned_deed(head, found):
        return "planned"
    if found.basis == "state" or found.type == "force-level":
        return "state"
    return "happened"


def _is_planned_deed(head: Head, found: Trigger) -> bool:
    """ "تعتزم واشنطن إخلاء القاعدة": a noun that names the deed behind a verb of planning."""
    is_plan = any(word.lemma in _PLANNING for word in head.words)
    return is_plan and not head.is_negated and found.basis in ("light", "general", "plan")


def _is_awaited(scene: Scene, clause: Clause) -> bool:
    """ "من المقرر أن", "من المتوقع": words of awaiting before the verb."""
    before = scene.tokens[max(clause.first, clause.head.index - 6) : clause.head.index]
    return scene.passage.language == "ar" and any("future" in token.look.marks for token in before)


def _clause_features(scene: Scene, clause: Clause, found: Trigger, has_content: bool) -> list[str]:
    opener = clause.opener or "main"
    features = [f"opener:{opener}", f"tense:{clause.head.tense}", f"basis:{found.basis}"]
    features.append(f"strength:{min(2, found.strength + found.is_fitted)}")
    if has_content:
        features.append("has-content")
    if clause.governor is not None:
        features.append("content")
    if clause.opener in MAIN and clause.opener and not parties.has_own_subject(scene, clause):
        features.append("no-subject")
    if clause.head.is_passive:
        features.append("passive")
    if scene.passage.language == "ar" and opener == "relative" and clause.first == clause.head.index:
        features.append("asyndetic")
    if clause.head.is_negated and clause.head.tense == "present":
        features.append("never")  # "لا يلغي": what is not so in general, and no denial
    if _in_quotes(scene, clause):
        features.append("in-quotes")
    return features


def _in_quotes(scene: Scene, clause: Clause) -> bool:
    """Whether the verb stands inside a quotation, by the count of quotation marks before it in the passage."""
    marks = sum(token.norm in _QUOTES for token in scene.tokens[: clause.head.index])
    return marks % 2 == 1
