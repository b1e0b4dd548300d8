"""Who acts, who is acted upon, who speaks, and where: the names of a clause with their roles."""

import re
from collections.abc import Sequence

from app.extraction.clauses.splitting import Clause
from app.extraction.clauses.tokens import Token
from app.extraction.events.deeds import Trigger
from app.extraction.records import EntityMention, Participant
from app.extraction.scenes import Scene, within
from app.extraction.words.inflect import fold
from app.extraction.words.vocabulary import ARABIC

_MUTUAL = frozenset({"meeting", "agreement"})
_SPEAKS = frozenset({"say"})
_WHERE = frozenset(
    "in at from near across inside outside into around throughout to toward towards في من الي داخل قرب شمال "
    "جنوب غرب شرق وسط خارج عبر ب مدينة محافظة".split()
)
_BY = frozenset({"by", "قبل", "يد", "ايدي", "بيد", "بقيادة", "بضربة", "بغارة", "بقصف"})
_ARABIC_PREPOSITIONS = frozenset(
    {"علي", "ضد", "مع", "ان", "بان", "نحو", "من", "الي", "في", "عن", "حول", "بين"}
)
_GOVERNING = frozenset({"ب", "بال", "ل", "لل"})
_GOINGS = frozenset(
    {"انسحاب", "خروج", "رحيل", "مغادره", "عوده", "تدخل", "وصول", "دخول", "جلاء", "فرار", "هروب"}
)
_PRONOUNS = frozenset({"he", "she", "it", "they"}) | {
    joint + norm for norm in ("انه", "انها", "انهم", "انهما") for joint in ("", "ب", "و")
}
_ATTRIBUTES = frozenset({"according", *map(fold, ARABIC.words("attribution"))})
_NEAR = 4
_APPOSED = 22
_NEXT = 4
_LOST = frozenset({"killed", "wounded"})
# What strikes, beside the adjective of the state that sent it.
_ENGLISH_ARMS = frozenset(
    "aircraft airplanes artillery bombers destroyers drone drones gunships helicopters jets missile missiles navy "
    "planes rockets ships tanks warplanes warships".split()
)
_ARABIC_ARMS = frozenset(
    "طائرات طائره طيران مقاتلات مروحيات صواريخ صاروخ مدفعيه دبابات قاذفات بوارج مسيره مسيرات بارجه مدمره".split()
)
_ATTRIBUTION_SPAN = 70
_TITLE_SPAN = 45
_DATELINE = re.compile(r"\s*(?:[,،(/]\s*[\w .]{2,16}[)]?)?\s*(?:[-–—:]|\(\w)")
_ADJECTIVE_ENDS = (
    "US",
    "U.S.",
    "ian",
    "ican",
    "ish",
    "qi",
    "iti",
    "ese",
    "nch",
    "aeli",
    "ي",
    "ية",
    "ين",
    "ون",
    "ان",
    "يا",
    "ى",
)


def actors_and_places(
    scene: Scene, clause: Clause, trigger: Trigger
) -> tuple[tuple[Participant, ...], tuple[EntityMention, ...]]:
    """The actors of a clause with their roles, and its places, each once and in the order of the text.

    Places are cities, provinces, bases, and states after words such as "in" or "from".
    """
    actors: list[EntityMention] = []
    places: list[EntityMention] = []
    for name in _names(scene, clause):
        (places if name.entity.is_place or _is_where(scene, name) else actors).append(name)
    return _participants(scene, clause, trigger, actors), tuple(_first_of_each(places))


def _participants(
    scene: Scene, clause: Clause, trigger: Trigger, names: list[EntityMention]
) -> tuple[Participant, ...]:
    if not names:
        return ()
    if trigger.type in _MUTUAL and not trigger.suffers:
        return tuple(Participant(name, "participant") for name in _first_of_each(names))
    head = scene.tokens[clause.head.index]
    suffers = trigger.suffers or clause.head.is_passive
    if scene.passage.language == "ar":
        roles = _arabic_roles(scene, head, names, suffers or _is_toll(scene, clause, trigger))
    else:
        roles = _english_roles(scene, head, names, suffers)
    if trigger.basis == "light" and scene.tokens[trigger.index].norm.removeprefix("ال") in _GOINGS:
        roles = _of_going(scene, trigger, names, roles)
    if trigger.basis in _SPEAKS:
        roles = ["speaker" if role == "agent" else role for role in roles]
    pairs = dict(zip(reversed([name.entity.id for name in names]), reversed(roles), strict=True))
    return tuple(Participant(name, pairs[name.entity.id]) for name in _first_of_each(names))


def _of_going(scene: Scene, trigger: Trigger, names: list[EntityMention], roles: list[str]) -> list[str]:
    """ "شهد العام انسحاب الأميركيين": who goes stands right behind the noun that says so."""
    noun = scene.tokens[trigger.index]
    return [
        "agent" if 0 <= name.start - noun.end <= 1 else role for name, role in zip(names, roles, strict=True)
    ]


def named(scene: Scene) -> tuple[EntityMention, ...]:
    """All names of a passage, whatever their part in it; not that of a dateline, nor the state in a title."""
    names = [name for name in scene.entities if not _is_dateline(scene, name)]
    return tuple(name for place, name in enumerate(names) if not _is_part_of_title(scene, names, place))


def has_own_subject(scene: Scene, clause: Clause) -> bool:
    """Whether a name stands where the subject stands: before an English verb, right after an Arabic one."""
    head = scene.tokens[clause.head.index]
    names = [name for name in _names(scene, clause) if not _is_where(scene, name)]
    if scene.passage.language == "en":
        return any(name.start < head.start for name in names)
    counted = (figure for figure in scene.figures if figure.kind not in _LOST)
    if any(0 < figure.start - head.end < _NEXT for figure in counted):
        return True  # "ففر أربعة آلاف شرطي", but not "واستحوذ على ثلث البلاد"
    return any(
        name.start < head.start or (name.start - head.end < 25 and not name.entity.is_place) for name in names
    )


def has_pronoun_subject(scene: Scene, clause: Clause) -> bool:
    """Whether a clause takes its subject from before with "he", "it", "they", in Arabic "أنه"."""
    before = scene.tokens[clause.first : clause.head.index]
    return any(token.norm in _PRONOUNS for token in before)


def antecedent(scene: Scene, clause: Clause) -> EntityMention | None:
    """Whom a relative clause tells of: the name right before it, or before the title in between ("X, the man who").

    In English when "who" or "which" is its subject; in Arabic whatever its part.
    """
    if clause.opener != "relative":
        return None
    start, _ = scene.span(clause.first, clause.last)
    between = within(scene.entities, start, scene.tokens[clause.head.index].start)
    is_arabic = scene.passage.language == "ar"
    near = _NEAR if not is_arabic or clause.first == clause.head.index else _APPOSED
    before = [name for name in scene.entities if name.end <= start and start - name.end < near]
    is_fit = before and not between and not before[-1].entity.is_place
    if is_arabic and is_fit and start - before[-1].end >= _NEAR:
        is_fit = "،" in scene.article.text[before[-1].end : start] and before[-1].entity.kind == "person"
    return before[-1] if is_fit else None


def speaker(scene: Scene, clause: Clause) -> EntityMention | str | None:
    """Who says so in a clause of saying: a known actor, else the words that name the speaker."""
    names = [name for name in _names(scene, clause) if not _is_where(scene, name)]
    people = [
        name
        for name in names
        if name.entity.kind in ("person", "organisation", "government", "force", "media")
    ]
    if people or names:
        return (people or names)[0]
    text = scene.article.text
    head = scene.tokens[clause.head.index]
    start, end = scene.span(clause.first, clause.last)
    words = text[start : head.start] if scene.passage.language == "en" else text[head.end : end]
    return words.strip(" ,،:\"'“”«»") or None


def attribution(scene: Scene) -> EntityMention | str | None:
    """Who is named after "according to", "وفقا ل", "بحسب": a known actor, else the words."""
    if scene.words.isdisjoint(_ATTRIBUTES):
        return None
    for index, token in enumerate(scene.tokens):
        is_english = token.norm == "according" and index + 1 < len(scene.tokens)
        if not (is_english or "attribution" in token.look.marks):
            continue
        start = scene.tokens[index + 1].end if is_english else token.end
        end = min(start + _ATTRIBUTION_SPAN, scene.passage.end)
        named = within(scene.entities, start, end)
        if named and named[0].start - start < 30:
            return named[0]
        words = scene.article.text[start:end]
        for sign in ",،.;؛(\n":
            words = words.split(sign)[0]
        return words.strip(" \"'“”«»") or None
    return None


def _names(scene: Scene, clause: Clause) -> list[EntityMention]:
    """Names of a clause without the place of a dateline ("BAGHDAD: …") and adjectives of a title ("US President")."""
    if not scene.entities:
        return []
    start, end = scene.span(clause.first, clause.last)
    names = [name for name in within(scene.entities, start, end) if not _is_dateline(scene, name)]
    return [name for place, name in enumerate(names) if not _is_part_of_title(scene, names, place)]


def _is_dateline(scene: Scene, name: EntityMention) -> bool:
    if name.start - scene.passage.start > 3:
        return False
    following = scene.article.text[name.end : min(name.end + 22, scene.passage.end)]
    return bool(_DATELINE.match(following))


def _is_part_of_title(scene: Scene, names: list[EntityMention], place: int) -> bool:
    """An adjective of a state next to a person or force of its own says whose, not who."""
    name = names[place]
    if name.entity.kind != "state" or not name.text.endswith(_ADJECTIVE_ENDS):
        return False
    if _is_adjective_of_deed(scene, name):
        return False
    return any(
        other is not name
        and other.entity.kind not in ("state", "country")
        and _is_entitled(scene, min(name.end, other.end), max(name.start, other.start), other)
        for other in names[max(0, place - 1) : place + 2]
    )


def _is_entitled(scene: Scene, start: int, end: int, other: EntityMention) -> bool:
    """Whether what stands between an adjective and a name leaves them one phrase: no sign, no verb, no "in"."""
    between = scene.article.text[start:end]
    if end - start >= _TITLE_SPAN or any(sign in between for sign in ",،.;"):
        return False
    if any(start <= scene.tokens[head.index].start < end for head in scene.heads if head.is_finite):
        return False
    return not other.entity.is_place or _WHERE.isdisjoint(between.split())


def _first_of_each(names: Sequence[EntityMention]) -> list[EntityMention]:
    seen: dict[str, EntityMention] = {}
    for name in names:
        seen.setdefault(name.entity.id, name)
    return list(seen.values())


def _token_before(scene: Scene, start: int) -> Token | None:
    """The token that ends before an offset, or the clitic's token when the name begins inside it."""
    at = scene.index_at(start)
    return scene.tokens[at - 1] if at else None


def _is_where(scene: Scene, name: EntityMention) -> bool:
    """Whether a state stands as a place ("in Iraq", "من العراق")."""
    if name.entity.kind not in ("state", "country"):
        return False
    before = _token_before(scene, name.start)
    if before is None:
        return False
    if before.end > name.start:
        return before.norm[0] == "ب"
    return before.norm in _WHERE


def _is_toll(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """ "قتل 20 جنديا": without its vowels the verb of a toll reads as passive when a number follows it."""
    if trigger.type not in ("casualties", "assassination"):
        return False
    head = scene.tokens[clause.head.index]
    first = next((name for name in scene.entities if name.start > head.start), None)
    is_person = trigger.type == "assassination" and first is not None and first.entity.kind == "person"
    return is_person or any(0 <= figure.start - head.end < 12 for figure in scene.figures)


def _english_roles(scene: Scene, head: Token, names: list[EntityMention], suffers: bool) -> list[str]:
    roles = []
    for name in names:
        before = _token_before(scene, name.start)
        if suffers and name.start < head.start and _is_before_deed(scene, name):
            roles.append("agent")
        elif before is not None and before.norm == "by" and name.start > head.start:
            roles.append("agent" if suffers or _is_deed_of(scene, before) else "participant")
        elif name.start < head.start:
            roles.append("target" if suffers else "agent")
        else:
            roles.append("agent" if suffers and before is not None and before.norm == "by" else "target")
    return roles


def _is_deed_of(scene: Scene, by: Token) -> bool:
    """Whether "by" names the doer of an event noun ("an attack by …") and not a leader ("headed by …")."""
    at = scene.tokens.index(by)
    return any(
        word.part == "noun" for token in scene.tokens[max(0, at - 2) : at] for word in token.look.words
    )


def _arabic_roles(scene: Scene, head: Token, names: list[EntityMention], suffers: bool) -> list[str]:
    roles = []
    subject_end = None if any(_may_be_subject(scene, name, head) for name in names) else head.end
    has_subject = False
    for name in names:
        before = _token_before(scene, name.start)
        is_by = before is not None and (before.norm in _BY or before.norm.removeprefix("و") in _BY)
        if is_by:
            roles.append("agent")
        elif name.end <= head.start:
            roles.append("target" if suffers else "agent")
        elif subject_end is not None and _continues_subject(scene, subject_end, name, has_subject):
            roles.append("target" if suffers else "agent")
            subject_end, has_subject = name.end, True
        else:
            roles.append("agent" if suffers and _is_adjective_of_deed(scene, name) else "target")
    return roles


def _may_be_subject(scene: Scene, name: EntityMention, verb: Token) -> bool:
    """Whether an Arabic verb may tell of a name before it: no comma parts them ("بدعم من واشنطن، شن الجيش هجوما")."""
    if name.end > verb.start:
        return False
    return not any(sign in scene.article.text[name.end : verb.start] for sign in "،,")


def _continues_subject(scene: Scene, end: int, name: EntityMention, has_subject: bool) -> bool:
    """Whether only titles stand between verb and name; a further subject must be joined by "and"."""
    counted = within(scene.figures, end, name.start)
    words = scene.tokens[scene.index_at(end) : scene.index_at(name.start)]
    if any(token.look.prefix in _GOVERNING for token in words[:1]) or _has_clitic(scene, name):
        return False  # "أطاح بنظام صدام", "أطاح بصدام": what a preposition governs acts not
    between = [token.norm for token in words if not any(figure.start <= token.start for figure in counted)]
    if len(between) > 6 or any(norm in _ARABIC_PREPOSITIONS or norm in ",،" for norm in between):
        return False
    first = between[0] if between else scene.article.text[end : name.start].strip()
    return not has_subject or first.startswith("و")


def _has_clitic(scene: Scene, name: EntityMention) -> bool:
    """Whether the preposition ب is written with an Arabic name."""
    return scene.article.text[name.start - 1 : name.start] == "ب"


def _is_adjective_of_deed(scene: Scene, name: EntityMention) -> bool:
    """ "غارة أميركية", "طائرات أميركية", "a US air strike", "American warplanes": whose deed it was."""
    before = _token_before(scene, name.start)
    if before is not None and (_is_deed(before) or before.norm.removeprefix("ال") in _ARABIC_ARMS):
        return True
    return _is_before_deed(scene, name) or any(
        token.norm in _ENGLISH_ARMS for token in _two_after(scene, name)
    )


def _is_before_deed(scene: Scene, name: EntityMention) -> bool:
    """ "a US air strike": English names whose deed it was before the deed."""
    return name.text.isascii() and any(_is_deed(token) for token in _two_after(scene, name))


def _two_after(scene: Scene, name: EntityMention) -> list[Token]:
    at = scene.index_at(name.end)
    return scene.tokens[at : at + 2]


def _is_deed(token: Token) -> bool:
    return any(word.part == "noun" for word in token.look.words)
