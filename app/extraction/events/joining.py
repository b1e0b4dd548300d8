"""Drafts of one sentence that tell one happening are joined: an attack and its toll, a deed and its circumstance."""

import re
from dataclasses import replace

from app.extraction.events.deeds import ATTACKS
from app.extraction.events.drafting import Draft

_TOLLED = ATTACKS | {"violence"}
_BEHIND = 24
"""Letters from a verb to the noun whose deed it tells of, a date between them."""

_JOINED = 3
"""Letters of a comma or "and" between a noun and the verb that tells of it."""

_COSTS = re.compile("أود|أسفر|أوقع|توقع|خلّ?ف|حصد|تسب|أد[ىت]")
_MAIN = frozenset({"opener:main", "opener:and", "opener:result"})
_CIRCUMSTANCE = frozenset({"opener:when", "basis:general", "date:own"})


def with_doers(drafts: list[Draft], text: str) -> list[Draft]:
    """ "بدأ الهجوم الذي شنه الجيش": whose deed it was stands in a clause of its own, and the deed is one."""
    kept: list[Draft] = []
    for draft in drafts:
        place = next((at for at, one in enumerate(kept) if _names_same_deed(one, draft)), None)
        if place is None:
            kept.append(draft)
        else:
            kept[place] = _with_actors_of(kept[place], draft, text)
    return kept


def _names_same_deed(deed: Draft, draft: Draft) -> bool:
    if deed.sentence != draft.sentence or "opener:relative" not in draft.features:
        return False
    if deed.candidate.trigger == draft.candidate.trigger:
        return True
    gap = draft.candidate.trigger[0] - deed.candidate.trigger[1]
    if not 0 <= gap <= _BEHIND or "basis:light" not in draft.features or "date:own" in draft.features:
        return False  # "انتهى أمس الهجوم الذي شنه الجيش": a verb that tells of the deed itself
    kinds = {deed.candidate.type, draft.candidate.type}
    return len(kinds) == 1 or "mission" in kinds or kinds <= {*ATTACKS, "intervention", "violence"}


def _with_actors_of(deed: Draft, draft: Draft, text: str) -> Draft:
    """The deed with those who act in the clause that tells of it, and with its date where it has none."""
    one, other = deed.candidate, draft.candidate
    named = {actor.mention.entity.id for actor in one.actors}
    actors = one.actors + tuple(actor for actor in other.actors if actor.mention.entity.id not in named)
    start, end = min(one.start, other.start), max(one.end, other.end)
    candidate = replace(one, actors=actors, date=one.date or other.date, start=start, end=end)
    features = tuple(name for name in deed.features if name != "no-names" or not actors)
    features += tuple(name for name in draft.features if name[:4] == "has:" and name not in features)
    return replace(deed, candidate=replace(candidate, quote=text[start:end]), features=features)


def dated_by_when(drafts: list[Draft], text: str) -> list[Draft]:
    """ "died when their helicopter went down on 15 November": one happening, dated by its circumstance."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        is_circumstance = _CIRCUMSTANCE.issubset(draft.features)
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


def of_wars(drafts: list[Draft], text: str) -> list[Draft]:
    """ "كان النزاع الذي أشعله الرئيس قد أودى ب …": what the war cost, so the quotation begins with the war."""
    found: list[Draft] = []
    for draft in drafts:
        war = next((one for one in reversed(found) if _is_its_cost(one, draft)), None)
        if war:
            start, end = min(war.candidate.trigger[0], war.candidate.start), draft.candidate.end
            candidate = replace(draft.candidate, start=start, quote=text[start:end])
            draft = replace(draft, candidate=candidate, features=(*draft.features, "elaborated"))
        found.append(draft)
    return found


def _is_its_cost(war: Draft, toll: Draft) -> bool:
    return (
        war.candidate.type == "intervention"
        and war.candidate.date is None
        and toll.candidate.type == "casualties"
        and toll.candidate.date is None
        and "asyndetic" in toll.features
        and war.sentence == toll.sentence
    )


def without_tolls(drafts: list[Draft], text: str) -> list[Draft]:
    """The toll of an attack told beside it in the same sentence belongs to the attack, unless dated on its own."""
    kept: list[Draft] = []
    for draft in drafts:
        is_part = "date:own" in draft.features or "tense:noun" in draft.features
        is_toll = draft.candidate.type == "casualties" and not is_part
        if not (kept and kept[-1].candidate.type in _TOLLED and (is_toll or _describes_attack(draft))):
            kept.append(draft)
        elif is_toll and kept[-1].sentence == draft.sentence and _is_main(draft, text):
            date = kept[-1].candidate.date or draft.candidate.date
            kept.append(replace(draft, candidate=replace(draft.candidate, date=date)))
        else:
            kept[-1] = _with_toll(kept[-1], draft, text)
    return kept


def _is_main(draft: Draft, text: str) -> bool:
    """ "…; about twenty were hurt", "وجرح أربعة": a toll counted in a main clause is told for itself.

    "فقتل أربعة" and "وأودى بحياة أربعة" go on with the attack.
    """
    is_counted = "has:figure" in draft.features and "no-subject" not in draft.features
    start, end = draft.candidate.trigger
    goes_on = text[max(0, start - 1)] == "ف" or _COSTS.match(text, start, end)
    return is_counted and not goes_on and not _MAIN.isdisjoint(draft.features)


def with_own_tolls(drafts: list[Draft], text: str) -> list[Draft]:
    """ "احتجاجا على قصف أوقع عشرين قتيلا": the dead are those of the attack that a noun names right before."""
    kept = list(drafts)
    for attack in drafts:
        if "opener:noun" not in attack.features or attack.candidate.type not in ATTACKS:
            continue
        toll = next((one for one in kept if _is_toll_behind(attack, one, drafts)), None)
        if toll:
            kept[kept.index(attack)] = _with_figures_of(attack, toll, text)
            kept.remove(toll)
    return kept


def _with_figures_of(attack: Draft, toll: Draft, text: str) -> Draft:
    """The attack with what follows it to the end of its toll."""
    start, end = attack.candidate.start, max(attack.candidate.end, toll.candidate.end)
    figures = tuple(one for one in toll.candidate.figures if start <= one.start)
    candidate = replace(attack.candidate, end=end, quote=text[start:end], figures=figures)
    counted = ("has:figure",) if figures else ()
    return replace(attack, candidate=candidate, features=(*attack.features, *counted))


def _is_toll_behind(attack: Draft, toll: Draft, drafts: list[Draft]) -> bool:
    """Whether a verb counts the dead of an attack that a noun names right before it."""
    if toll.candidate.type != "casualties" or "date:own" in toll.features or toll.sentence != attack.sentence:
        return False
    one, other = attack.candidate, toll.candidate
    if "no-subject" in toll.features and "after-time" in attack.features:
        return 0 <= other.start - one.end <= _JOINED
    first, last = one.trigger[0], other.trigger[0]
    if "basis:verb" not in toll.features or not other.start <= first < last:
        return False
    return not any(first < draft.candidate.trigger[0] < last for draft in drafts)


def _describes_attack(draft: Draft) -> bool:
    """ "a strike that hit a camp": a relative clause says more of the attack, unless it dates its own."""
    features = draft.features
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


def without_echoes(drafts: list[Draft]) -> list[Draft]:
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
    if any(figure.kind == "share" for figure in draft.candidate.figures):
        return False  # "took the town and spread over a third of the province"
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
