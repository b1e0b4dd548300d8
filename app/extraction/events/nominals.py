"""Happenings that a noun names: lines without a verb, and deeds told beside the verb of their clause."""

from dataclasses import replace
from itertools import pairwise

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.clauses.tokens import PARTING, Token
from app.extraction.dates.timex import LENGTH_OF_MONTH
from app.extraction.dating import moments
from app.extraction.dating.inheriting import date_of_own
from app.extraction.dating.moments import Choice, Story
from app.extraction.dating.running import is_calendar
from app.extraction.events import tallies
from app.extraction.events.deeds import ATTACKS, Trigger, event_noun, noun_at
from app.extraction.events.drafting import Draft, Reading, draft_of, word_span
from app.extraction.events.suppositions import is_in_supposition
from app.extraction.records import DateMention, Participant, Status
from app.extraction.scenes import Scene, within

_FELT = ATTACKS | {"casualties"}
_NOMINAL_REACH = 6
_COUNTED = {"killed": "casualties", "wounded": "casualties", "seats": "election", "captured": "arrest"}
_COUNTED_IN_ENGLISH = {**_COUNTED, "troops-present": "force-level", "troops-sent": "deployment"}
_NOUN_PHRASE = 6
_ARTICLES = frozenset({"the", "a", "an"})
_AFTER = frozenset(
    {"من", "after", "بعد", "since", "منذ", "before", "قبل", "عقب", "اثر", "following", "غداة"}
    | {"despite", "رغم", "ورغم", "برغم", "وبرغم"}
    | {"وبعد", "ومنذ", "وقبل", "وعقب", "واثر", "مع", "ومع", "فور", "لدي"}
)

_FIRING = frozenset({"اطلاق", "firing", "launch", "launching", "سقوط"})
_REPLYING = frozenset(
    {"ردا", "احتجاجا", "انتقاما", "مرور", "مضي", "انقضاء", "سنوات", "اعوام", "اشهر", "سنه", "عاما"}
)
_SINCE = frozenset({"since", "منذ", "ومنذ"})
_BEFORE = frozenset({"before", "since", "قبل", "وقبل", "منذ", "ومنذ", "من"})
# "استئناف العلاقات إثر لقاء الوزيرين": both on the day that is told.
_RIGHT_AFTER = frozenset({"اثر", "واثر", "عقب", "وعقب", "فور"})
_CAUSING = frozenset(
    "أدى/يؤدي تسبب/يتسبب أشعل/يشعل أثار/يثير أفضى/يفضي فجر/يفجر أطلق/يطلق أعقب/يعقب جر/يجر trigger spark "
    "ignite provoke lead_to lead cause prompt unleash set_off touch_off bring_about precipitate fuel "
    "bring_on draw".split()
)


def of_verbless(scene: Scene, reading: Reading) -> list[Draft]:
    """A line without a verb ("20 March 2003: invasion of Iraq") reports what its event noun says."""
    return _of_part(scene, reading, 0, len(scene.tokens), "verbless")


def of_parts(scene: Scene, reading: Reading) -> list[Draft]:
    """The stretches without a verb beside others that have one: "rockets hit the base; two dead, five wounded"."""
    signs = [at for at, token in enumerate(scene.tokens) if token.norm in PARTING]
    if not signs:
        return []
    found: list[Draft] = []
    for first, last in pairwise([-1, *signs, len(scene.tokens)]):
        if last - first > 2 and not any(head.is_finite and first < head.index < last for head in scene.heads):
            found += _of_part(scene, reading, first + 1, last, "part")
    return found


def _of_part(scene: Scene, reading: Reading, first: int, last: int, opener: str) -> list[Draft]:
    found = (
        event_noun(scene, first, last) or _counted(scene, first, last) or tallies.of_line(scene, first, last)
    )
    if found is None:
        return []
    clause = Clause(first, last, Head(found.index, (), "noun"), "")
    whole = scene.alone(clause)
    status: Status = "state" if found.type == "force-level" or found.basis == "count" else "happened"
    if scene.passage.language == "ar" and any(
        "future" in token.look.marks for token in scene.tokens[first : found.index]
    ):
        status = "planned"  # "ومن المقرر إجراء الانتخابات قبل نهاية كانون الثاني"
    choice = moments.choose(whole, reading.story, 0, status)
    features = [
        f"opener:{opener}",
        f"basis:{found.basis}",
        found.strength_feature,
    ]
    return [draft_of(whole, reading, clause, found, status, choice, features)]


def _counted(scene: Scene, first: int, last: int) -> Trigger | None:
    """ "الحصيلة 25 شهيدا", "Dead: four soldiers", "5,200 troops in the country": a line that only counts."""
    kinds = _COUNTED if scene.passage.language == "ar" else _COUNTED_IN_ENGLISH
    for figure in within(scene.figures, *scene.span(first, last)):
        kind = kinds.get(figure.kind)
        if kind:
            index = next(at for at, token in enumerate(scene.tokens) if token.end > figure.start)
            return Trigger(index, kind, "noun", 1)
    return None


def of_nouns(scene: Scene, reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Deeds that a noun names beside the verb of the clause: "two days after the killing of …"."""
    found: list[Draft] = []
    taken = {draft.candidate.trigger for draft in drafts}
    heads = {head.index for head in scene.heads}
    for index in scene.nouns:
        token = scene.tokens[index]
        if index in heads or word_span(token) in taken or token.norm in _REPLYING:
            continue
        if _is_in_name(scene, token.end) or is_in_supposition(scene, index):
            continue
        is_timing = is_after(scene, index)
        if any(word.part == "noun" and (word.strength or is_timing) for word in token.look.words):
            draft = _of_noun(scene, reading, index, _timed_by(token, drafts) or reading.story.main, drafts)
            if draft and not any(_tells_the_same(draft, other) for other in (*drafts, *found)):
                if any(_is_told_of(draft, other) for other in drafts):
                    draft = replace(draft, features=(*draft.features, "told-of"))
                found.append(draft)
    return found


def _tells_the_same(nominal: Draft, other: Draft) -> bool:
    """Whether a noun only names what the verb of its clause reports ("the talks failed", "imposed an embargo")."""
    inside = other.candidate.start <= nominal.candidate.trigger[0] < other.candidate.end
    if inside and 0 <= nominal.candidate.trigger[0] - other.candidate.trigger[1] <= 1:
        return True  # "a missile attack": one name in two words
    is_attack = nominal.candidate.type in ATTACKS and other.candidate.type in _FELT
    is_same = other.candidate.type == nominal.candidate.type or (
        is_attack and ("date:own" not in nominal.features or nominal.candidate.date == other.candidate.date)
    )
    return inside and is_same and "after-time" not in nominal.features


def _is_told_of(nominal: Draft, other: Draft) -> bool:
    """ "condemned the attack", "called for a withdrawal": what somebody speaks of, undated."""
    candidate = other.candidate
    return (
        candidate.type in ("announcement", "report", "vote", "meeting")
        and candidate.start <= nominal.candidate.start < candidate.end
    )


def _timed_by(noun: Token, drafts: list[Draft]) -> DateMention | None:
    """The date of the deed that a noun times: "voted on the 5th, two days after the killing"."""
    around = [
        draft.candidate for draft in drafts if draft.candidate.start <= noun.start < draft.candidate.end
    ]
    dated = [told.date for told in around if told.trigger[0] < noun.start and told.status != "state"]
    return dated[-1] if dated else None


def _main_of_cause(scene: Scene, index: int, drafts: list[Draft]) -> DateMention | None:
    """ "أدى التفجير إلى اندلاع العنف", "the raid sparked riots": cause and effect are of one time."""
    clause = next((one for one in scene.clauses if one.first <= index < one.last), None)
    if clause is None or not any(word.lemma in _CAUSING for word in clause.head.words):
        return None
    start, end = scene.span(clause.first, clause.last)
    told = (one.candidate for one in drafts if start <= one.candidate.trigger[0] < end)
    return next((one.date for one in told if one.status == "happened"), None)


def _of_noun(
    scene: Scene, reading: Reading, index: int, main: DateMention | None, drafts: list[Draft]
) -> Draft | None:
    last = phrase_end(scene, index)
    found = noun_at(scene, index, last)
    is_timing = is_after(scene, index)
    caused = _main_of_cause(scene, index, drafts)
    more = _elaborated_by(scene, index, last) if is_timing or caused else None
    if (
        found is None
        or not (found.strength or is_timing)
        or (found.type == "rocket-attack" and scene.tokens[index].norm.removeprefix("ال") not in _FIRING)
        or not _is_named(scene, index, more.last if more else last)
    ):
        return None
    clause = Clause(index, last, Head(index, (), "noun"), "noun")
    whole = scene.alone(clause)
    choice = _choice(scene, reading, index, whole, main, caused)
    choice = _told_by(scene, more, choice) if more else choice
    features = ["opener:noun", found.strength_feature]
    if is_timing:
        features.append("after-time")
    if caused and choice == Choice(caused, "clause"):
        features.append("caused")
    if more is None:
        return draft_of(whole, reading, clause, found, "happened", choice, features)
    features.append("elaborated")
    clause = clause._replace(last=more.last)
    return _with_parties_of(
        scene, more, draft_of(whole, reading, clause, found, "happened", choice, features)
    )


def _with_parties_of(scene: Scene, more: Clause, draft: Draft) -> Draft:
    """The draft of a noun of which a relative clause tells more: the deed's doer or its victim stands in there.

    "The war that he launched", "الحرب التي شنها": his deed; "the war that toppled him", "التي أطاحته": done to him.
    """
    verb = scene.tokens[more.head.index]
    start, is_arabic = scene.tokens[more.first].start, scene.passage.language == "ar"

    def role(actor: Participant) -> str:
        if actor.mention.start < start:
            return actor.role
        acts = verb.look.has_pronoun if is_arabic else actor.mention.start < verb.start
        return "agent" if acts else "target"

    actors = tuple(replace(actor, role=role(actor)) for actor in draft.candidate.actors)
    return replace(draft, candidate=replace(draft.candidate, actors=actors))


def _choice(
    scene: Scene,
    reading: Reading,
    index: int,
    whole: Scene,
    main: DateMention | None,
    caused: DateMention | None,
) -> Choice:
    """The date of the deed that a noun names: its own, else that of its cause, of what it times or of its clause."""
    choice = moments.choose(whole, Story(main=main), 0, "happened")
    if choice.how == "opening":
        choice = Choice(None, "none")
    if choice.date is None and caused:
        return Choice(caused, "clause")
    is_timing = is_after(scene, index)
    before = scene.tokens[index - 1].norm if index else ""
    if before in _SINCE and choice.how == "own" and choice.date:
        # Others last since then, the killing itself does not.
        begun = (date for date in scene.dates if date.start == choice.date.start)
        return replace(choice, date=next(begun, choice.date))
    if (
        choice.date is None
        and is_timing
        and main
        and len(main.edtf) == LENGTH_OF_MONTH
        and before not in _BEFORE
    ):
        return Choice(main, "clause")  # what came right before the deed of a month was in that month
    if choice.date is None and main and before in _RIGHT_AFTER:
        return Choice(main, "none")
    return _of_its_clause(scene, reading, index) if choice.date is None and not is_timing else choice


def _elaborated_by(scene: Scene, index: int, last: int) -> Clause | None:
    """The relative clause in or right behind a noun's phrase that tells more of it: "the invasion that toppled him"."""
    behind = (one for one in scene.clauses if one.opener == "relative" and index < one.first <= last)
    return next((one for one in behind if one.last > last), None)


def _told_by(scene: Scene, more: Clause, choice: Choice) -> Choice:
    """The date of the relative clause about an Arabic noun that has none of its own: "القصف الذي دمر الأحد منشآت"."""
    if scene.passage.language == "en" or choice.how == "own":
        return choice
    told = date_of_own(scene, scene.clauses.index(more))
    return Choice(told, choice.how) if told else choice


def _of_its_clause(scene: Scene, reading: Reading, index: int) -> Choice:
    """The date of the clause that a noun stands in: "أعلنت الهيئة الثلاثاء مقتل 16 من مقاتليها".

    It makes the deed no likelier, so the choice stays one of none.
    """
    if scene.passage.language == "en":
        return Choice(None, "none")
    for place, clause in enumerate(scene.clauses):
        if clause.first <= index < clause.last:
            verb = scene.tokens[clause.head.index].start
            return Choice(moments.choose(scene, reading.story, place, "happened", verb).date, "none")
    return Choice(None, "none")


def _is_in_name(scene: Scene, end: int) -> bool:
    """ "Iraq Body Count", "التحالف الدولي": a word of a name tells nothing."""
    return any(name.start < end <= name.end for name in scene.entities)


def is_after(scene: Scene, index: int) -> bool:
    """ "after the killing of …", "بعد ساعات من إعلان …": a deed that another one is timed by."""
    at = _phrase_begin(scene, index) if scene.passage.language == "en" else index
    before = scene.tokens[at - 1].norm if at else ""
    if before in ("علي", "من", "ل") and index > 1 and scene.tokens[index - 2].norm in _REPLYING:
        return True  # "ردا على إطلاق الصواريخ", "بعد سنوات على الغزو"
    return before in _AFTER


def _phrase_begin(scene: Scene, index: int) -> int:
    """Where the phrase of an English noun begins: "the US-led invasion", "the March 2003 invasion"."""
    at = index
    while at and index - at < _NOUN_PHRASE:
        token = scene.tokens[at - 1]
        is_part = token.norm in _ARTICLES or token.norm.endswith("led") or token.norm == "-"
        is_part = is_part or any(date.start <= token.start < date.end for date in scene.dates)
        is_part = is_part or any(name.start <= token.start < name.end for name in scene.entities)
        if not is_part:
            break
        at -= 1
    return at


def phrase_end(scene: Scene, index: int) -> int:
    """Where the phrase of a noun or participle ends: before the next verb, comma or full stop."""
    verbs = {head.index for head in scene.heads if head.is_finite}
    for at in range(index + 1, len(scene.tokens)):
        if scene.tokens[at].norm in ",،.;؛:" or at in verbs:
            return at
    return len(scene.tokens)


def _is_named(scene: Scene, index: int, last: int) -> bool:
    """Whether a known name, a date or a number stands near the noun, so that it is a particular deed."""
    start = scene.tokens[max(0, index - 1)].start
    end = scene.tokens[min(last, index + _NOMINAL_REACH) - 1].end
    if scene.passage.language == "ar" and any(start <= figure.start < end for figure in scene.figures):
        return True
    if any(start <= name.start < end for name in scene.entities):
        return True
    return any(start <= date.start < end and is_calendar(date) for date in scene.dates)
