"""The clauses that report a happening: drafts of events, each with what speaks for and against it.

Drafts are many on purpose; `confidence` rates them and the pipeline keeps the likely ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.extraction import relevance
from app.extraction.clauses.antecedents import carries_out, nouns_before
from app.extraction.clauses.splitting import Clause
from app.extraction.dating import moments
from app.extraction.dating.running import is_calendar
from app.extraction.events import denials, parties, suppositions, tallies, thread
from app.extraction.events.backing import of_backing
from app.extraction.events.continuing import continued
from app.extraction.events.deeds import ATTACKS, Trigger, noun_at
from app.extraction.events.drafting import Draft, Reading, clause_features, compared, draft_of
from app.extraction.events.gaps import of_gaps
from app.extraction.events.headings import of_heading
from app.extraction.events.joining import (
    dated_by_when,
    of_wars,
    with_doers,
    with_own_tolls,
    without_echoes,
    without_tolls,
)
from app.extraction.events.nominals import is_after, of_nouns, of_parts, of_verbless
from app.extraction.events.participles import of_enumerated, of_participles
from app.extraction.events.sayings import attributed, is_saying, with_content
from app.extraction.events.statuses import is_until, status_of
from app.extraction.events.triggers import trigger
from app.extraction.records import (
    Article,
    DateMention,
    EntityMention,
    FigureMention,
    Participant,
)
from app.extraction.scenes import Scene, scenes, within

_HURTFUL = ATTACKS | {"casualties", "violence"}
_GOVERNED = 6
_BOUNDS = frozenset({"بحلول", "غضون", "موعد", "حتي"})
_ENDS = frozenset({"نهاية", "انقضاء", "حلول", "انتهاء", "مطلع", "منتصف"})
_ALLOWING = frozenset(
    {"authorise", "authorize", "order", "consent_to", "allow", "permit", "decide", "approve"}
)
_ALLOWED = frozenset({"deployment", "withdrawal", "support", "air-strike", "mission"})
_NOT_ITS_OWN = frozenset({"clause", "sentence", "none"})
_UNDERTAKING = frozenset({"undertake", "resolve", "oblige", "require"})
_COMES_ABOUT = frozenset({"تم", "تمت", "جري", "جرت", "حدث", "حدثت"})
_ANNOUNCED = frozenset({"withdrawal", "deployment", "mission", "seizure", "government"})
_ANNOUNCING = frozenset({"أعلن/يعلن", "زف/يزف"})
_WARS = frozenset({"حرب", "war"})
_DATELINE = re.compile(r"[^.!?؟\n]{2,60}\([^()\n]{2,25}\)\s*[-–—:]")


def find(
    article: Article,
    dates: Sequence[DateMention],
    entities: Sequence[EntityMention],
    figures: Sequence[FigureMention],
) -> list[Draft]:
    """All drafts of an article in the order of their sentences; none when it is about something else."""
    stage = list(scenes(article, dates, entities, figures))
    if not relevance.is_about_subject(entities, [token.norm for scene in stage for token in scene.tokens]):
        return []
    reading = Reading()
    drafts: list[Draft] = []
    for scene in stage:
        reading.story.enter(scene)
        if not scene.tokens or scene.tokens[-1].norm in "؟?":
            continue
        is_heading = scene.passage.kind == "heading"
        drafts.extend(of_heading(scene, reading) if is_heading else _of_scene(scene, reading))
    return compared(drafts)


def _of_scene(scene: Scene, reading: Reading) -> list[Draft]:
    drafts = list(_of_verbs(scene, reading)) if scene.clauses else of_verbless(scene, reading)
    if scene.passage.language == "en" and scene.clauses:
        drafts = sorted([*drafts, *of_parts(scene, reading)], key=lambda draft: draft.candidate.trigger)
    text = scene.article.text
    drafts = of_wars(with_doers(drafts, text), text)
    reading.agents = _acting(drafts) or reading.agents
    drafts = attributed(scene, _behind_dateline(scene, drafts))
    drafts = dated_by_when(without_echoes(without_tolls(drafts, text)), text)
    supposed = suppositions.begins(scene)
    if supposed:
        end = scene.tokens[supposed - 1].end
        drafts += [one for one in of_nouns(scene, reading, drafts) if one.candidate.trigger[0] < end]
        if scene.passage.language == "en" and scene.clauses:
            beside = [*of_enumerated(scene, reading, drafts), *of_participles(scene, reading, drafts)]
            drafts += [one for one in beside if one.candidate.trigger[0] < end]
    drafts = with_own_tolls(drafts, text)
    drafts += of_gaps(scene, reading, drafts)
    drafts += of_backing(scene, reading, drafts)
    drafts = denials.typed(scene, drafts, reading.attack)
    thread.follow(reading.story, scene, drafts)
    names, figures = parties.named(scene) if drafts else (), tuple(scene.figures)
    return [Draft(draft.candidate, draft.features, draft.sentence, names, figures) for draft in drafts]


def _behind_dateline(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Without what was read into "WASHINGTON, March 5 (Agency) -": where and when a report was sent is no event."""
    dateline = _DATELINE.match(scene.article.text, scene.passage.start, scene.passage.end)
    end = dateline.end() if dateline else scene.passage.start
    return [draft for draft in drafts if draft.candidate.trigger[0] >= end]


def _of_verbs(scene: Scene, reading: Reading) -> Iterator[Draft]:
    contents = {clause.governor for clause in scene.clauses if clause.governor is not None}
    sayings: dict[int, Draft] = {}
    announced: set[int] = set()
    supposed = suppositions.begins(scene)
    for place, clause in enumerate(scene.clauses):
        draft = _of_clause(scene, reading, place, place in contents) if clause.head.index < supposed else None
        reading.story.clauses[place] = draft.candidate.date if draft else None
        if draft and not reading.story.main:
            reading.story.main = draft.candidate.date
        saying = sayings.pop(clause.governor, None) if clause.governor is not None else None
        if saying:
            yield from with_content(scene, saying, draft)
        elif draft and clause.governor in announced and "date:own" not in draft.features:
            continue
        elif draft and place in contents and is_saying(scene, clause, draft):
            sayings[place] = draft
        elif draft:
            if draft.candidate.type == "announcement":
                announced.add(place)
            yield from _with_announcement(scene, reading, place, draft)
    yield from sayings.values()


def _with_announcement(scene: Scene, reading: Reading, place: int, draft: Draft) -> Iterator[Draft]:
    """ "أعلن بوش أمس سحب 8000 جندي بحلول فبراير": in Arabic, the announcement and the plan with its bound are two."""
    clause = scene.clauses[place]
    kinds = {word.type for word in clause.head.words if word.part == "verb" and not word.needs}
    if scene.passage.language == "en" or "basis:light" not in draft.features or "announcement" not in kinds:
        yield draft
        return
    deed = next(at for at, token in enumerate(scene.tokens) if token.end == draft.candidate.trigger[1])
    bound = any(
        token.norm in _BOUNDS or (token.norm == "قبل" and after.norm in _ENDS)
        for token, after in pairwise(scene.tokens[deed : clause.last])
    )
    if bound and deed > clause.head.index and clause.head.modality == "":
        found = Trigger(clause.head.index, "announcement", "verb", 1)
        features = [*clause_features(scene, clause, found, False), "has-plan"]
        choice = moments.choose(scene, reading.story, place, "happened", scene.tokens[found.index].start)
        yield draft_of(scene, reading, clause, found, "happened", choice, features)
        choice = moments.choose(scene, reading.story, place, "planned", scene.tokens[deed].start)
        candidate = replace(draft.candidate, status="planned", date=choice.date)
        kept = [name for name in draft.features if name[:5] != "date:" and name[:7] != "status:"]
        draft = replace(draft, candidate=candidate, features=(*kept, f"date:{choice.how}", "status:planned"))
    elif deed > clause.head.index and draft.candidate.type in _ANNOUNCED and _announces(clause):
        draft = replace(draft, candidate=replace(draft.candidate, type="announcement"))
    yield draft


def _announces(clause: Clause) -> bool:
    """ "أعلن سحب القوات", "زف نبأ التحرير": the deed that was announced came before or comes yet."""
    return any(word.lemma in _ANNOUNCING for word in clause.head.words)


def _acting(drafts: list[Draft]) -> tuple[Participant, ...]:
    """Who acts in the first main clause: what "he" and "they" of the next sentence mean."""
    for draft in drafts:
        acting = tuple(actor for actor in draft.candidate.actors if actor.role != "target")
        if acting and ("opener:main" in draft.features or "opener:and" in draft.features):
            return acting
    return ()


def _of_clause(scene: Scene, reading: Reading, place: int, has_content: bool) -> Draft | None:
    clause = scene.clauses[place]
    if suppositions.is_supposed(scene, place):
        return None
    found = _told_of(scene, clause) or trigger(scene, clause)
    embedded = _embedded(scene, clause)
    if found is None and embedded and embedded[1]:
        found = Trigger(clause.head.index, "announcement", "plan", 0)
    found = continued(reading.kind, clause, tallies.instead(scene, clause, found))
    is_participle = clause.opener == "participle"
    if found is None or (is_participle and found.basis == "general" and not _is_dated(scene, clause)):
        return None
    if _did_not_happen(clause, found):
        return None
    status = status_of(scene, clause, found)
    features = clause_features(scene, clause, found, has_content)
    if embedded and _leaves_to_infinitive(clause, found, embedded[0]):
        found, is_plan = embedded
        status = "planned" if is_plan and not _allows(clause) else status
        features.append("infinitive")
    is_subject = scene.passage.language == "en" and found.index < clause.head.index
    at = clause.head.index if is_subject else found.index
    choice = moments.choose(scene, reading.story, place, status, scene.tokens[at].start)
    if choice.how in _NOT_ITS_OWN and _is_of_other_time(scene, clause):
        choice = moments.Choice(None, "none")
    if status == "denied" and is_until(scene, clause):
        status = "happened"
    return draft_of(scene, reading, clause, found, status, choice, features)


def _is_of_other_time(scene: Scene, clause: Clause) -> bool:
    """ "بعد سنوات على الغزو الذي أطاح الحكم", "since the war which toppled him": not of the time of what is told."""
    if clause.opener != "relative" or scene.tokens[clause.first].norm == "that":
        return False
    nouns = [index for index in nouns_before(scene.tokens, clause) if noun_at(scene, index, clause.first)]
    return bool(nouns) and is_after(scene, nouns[0])


def _is_dated(scene: Scene, clause: Clause) -> bool:
    """ "…, returning in 2014 to the border": a deed with its own date, whatever its verb."""
    start, end = scene.span(clause.first, clause.last)
    return any(is_calendar(date) for date in within(scene.dates, start, end))


def _told_of(scene: Scene, clause: Clause) -> Trigger | None:
    """ "الهجوم الذي شنه الجيش", "the war that he launched": the noun names the deed, its clause says whose it was."""
    how = carries_out(clause) if clause.opener == "relative" else ""
    verb = scene.tokens[clause.head.index]
    is_of_noun = verb.look.has_pronoun or how == "suffers" or verb.norm in _COMES_ABOUT
    if not how or (scene.passage.language == "ar" and not is_of_noun):
        return None
    if scene.passage.language == "en" and clause.head.index - clause.first < 2:
        return None  # "a party that leads": its subject, and not what it leads
    for index in nouns_before(scene.tokens, clause):
        noun = noun_at(scene, index, clause.first)
        if noun and scene.tokens[index].look.prefix.endswith("ب"):
            return None  # "قتل بضربة نفذتها طائرة": by what another deed was done
        if noun:
            is_war = scene.tokens[index].norm.removeprefix("و").removeprefix("ال") in _WARS
            kind = "intervention" if is_war and how == "does" else noun.type
            return Trigger(
                index, kind, "light", 2 if how == "does" else max(1, noun.strength), how == "suffers"
            )
    return None


def _did_not_happen(clause: Clause, found: Trigger) -> bool:
    """ "No one was wounded", "the raid caused no losses": nothing happened, and nobody denies that it did."""
    if not clause.head.is_negated or clause.governor is not None or clause.head.modality:
        return False
    return found.basis in ("light", "general") or found.type in _HURTFUL


def _leaves_to_infinitive(clause: Clause, found: Trigger, embedded: Trigger) -> bool:
    """Whether the infinitive names the deed: "plans to …", "undertook to …", "authorised 500 men to …"."""
    if found.basis in ("plan", "general", "say"):
        return True
    if _allows(clause):
        return embedded.type in _ALLOWED
    return any(word.lemma in _UNDERTAKING for word in clause.head.words)


def _allows(clause: Clause) -> bool:
    return any(word.lemma in _ALLOWING for word in clause.head.words)


def _embedded(scene: Scene, clause: Clause) -> tuple[Trigger, bool] | None:
    """The event of an infinitive that the clause's verb governs, and whether it is only planned."""
    parts = {word.part for word in clause.head.words}
    for head in clause.embedded:
        if head.tense == "infinitive" and clause.head.index < head.index <= clause.head.index + _GOVERNED:
            found = trigger(scene, clause, head)
            if found and found.basis in ("verb", "light"):
                return found, "plan" in parts
    return None
