"""A draft of an event from its clause: parties, place, figures, who says so, and what speaks for and against it."""

from dataclasses import dataclass, field

from app.extraction.clauses.reducing import is_auxiliary
from app.extraction.clauses.splitting import MAIN, Clause
from app.extraction.clauses.tokens import Token
from app.extraction.dating.moments import Choice, Story
from app.extraction.events import parties
from app.extraction.events.deeds import ATTACKS, Trigger
from app.extraction.events.statuses import dated_status
from app.extraction.records import (
    Candidate,
    EntityMention,
    FigureMention,
    Participant,
    Status,
)
from app.extraction.scenes import Scene, within

_EDGE_SIGNS = " \t\r\n,،;؛:.-–—\"'“”«»()[]"
_ACTING = {"speaker": "agent"}
_SHORT = 28
_STEP, _LONG = 20, 5
"""Letters that count as one step of a quotation's length, and the step from which all are long."""
_NEAR = 8
_LEAST_INTRODUCED = 6
"""Drafts from which an article has a first one that may only say what it is about."""
_QUOTES = frozenset('"“”«»')
_JOINTS = frozenset({"and", "but", "or", "then", "later", "to"})
_HE, _IT = frozenset({"he", "she"}), frozenset({"it"})
_SUBJECTS = _HE | _IT | {"they", "who", "which"}
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "انا", "نحن", "اننا", "لدينا"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A possible event, the passage it stands in, and the features that its confidence is read from."""

    candidate: Candidate
    features: tuple[str, ...]
    sentence: tuple[int, int]
    names: tuple[EntityMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    """`names` and `figures` are those of the whole sentence."""


@dataclass
class Reading:
    """What carries over from clause to clause and from sentence to sentence."""

    story: Story = field(default_factory=Story)
    agents: tuple[Participant, ...] = ()
    kind: str = ""
    """The type of the deed told last."""
    attack: str = ""
    """The type of the attack told last."""


def clause_features(scene: Scene, clause: Clause, found: Trigger, has_content: bool) -> list[str]:
    """What speaks for and against a clause as far as its words show."""
    opener = clause.opener or "main"
    features = [f"opener:{opener}", f"tense:{clause.head.tense}", f"basis:{found.basis}"]
    features.append(found.strength_feature)
    if has_content:
        features.append("has-content")
    if clause.governor is not None:
        features.append("content")
    if clause.opener in MAIN and clause.opener and not _has_subject(scene, clause):
        features.append("no-subject")
    if clause.head.is_passive:
        features.append("passive")
    if any(word.part == "deny" for word in clause.head.words):
        features.append("denies")
    if scene.passage.language == "ar" and opener == "relative" and clause.first == clause.head.index:
        features.append("asyndetic")
    if clause.head.is_negated and clause.head.tense == "present":
        features.append("never")  # "لا يلغي": what is not so in general, and no denial
    if _in_quotes(scene, clause):
        features.append("in-quotes")
    return features


def _has_subject(scene: Scene, clause: Clause) -> bool:
    """Whether something stands where the subject stands: in English any word but auxiliaries and adverbs."""
    if scene.passage.language != "en":
        return parties.has_own_subject(scene, clause)
    return any(
        token.norm[0].isalnum() and not is_auxiliary(token) and token.norm not in _JOINTS
        for token in scene.tokens[clause.first : clause.head.index]
    )


def _in_quotes(scene: Scene, clause: Clause) -> bool:
    """Whether the verb stands inside a quotation, by the count of quotation marks before it in the passage."""
    if scene.words.isdisjoint(_QUOTES):
        return False
    return len([token for token in scene.tokens[: clause.head.index] if token.norm in _QUOTES]) % 2 == 1


def draft_of(
    scene: Scene,
    reading: Reading,
    clause: Clause,
    found: Trigger,
    status: Status,
    choice: Choice,
    features: list[str],
) -> Draft:
    """The draft of a clause whose trigger, status and date are found; `features` are what the clause shows so far."""
    actors, places = parties.actors_and_places(scene, clause, found)
    if not any(actor.role in ("agent", "participant", "speaker") for actor in actors):
        actors = _with_carried_agents(scene, reading, clause, actors, found)
    else:
        reading.agents = tuple(actor for actor in actors if actor.role in ("agent", "participant", "speaker"))
    start, end = trimmed(scene, *scene.span(clause.first, clause.last))
    reading.kind = found.type
    reading.attack = found.type if found.type in ATTACKS else reading.attack
    token = scene.tokens[found.index]
    status = dated_status(scene, clause.head, found.type, choice.date, status)
    candidate = Candidate(
        start=start,
        end=end,
        quote=scene.article.text[start:end],
        trigger=word_span(token),
        type=found.type,
        status=status,
        date=choice.date,
        actors=actors,
        places=places,
        figures=tuple(within(scene.figures, start, end)),
        said_by=_said_by(scene, clause),
    )
    if found.basis in ("noun", "light") and token.look.prefix.endswith(("ال", "لل")):
        features.append("definite")
    features += _candidate_features(scene, candidate, choice, features)
    return Draft(candidate, tuple(features), (scene.passage.start, scene.passage.end))


def compared(drafts: list[Draft]) -> list[Draft]:
    """The drafts of an article with what shows only beside the others: how long each is, which one is the first.

    One that lies inside the quotation of another draft of its sentence is often a mere part of it.
    """
    found = []
    for place, draft in enumerate(drafts):
        one = draft.candidate
        features = list(draft.features)
        if "opener:heading" not in features:  # all headings are short
            features.append(f"letters:{min(_LONG, (one.end - one.start) // _STEP)}")
        if place == 0 and len(drafts) >= _LEAST_INTRODUCED:
            features.append("first")  # a heading, or the sentence that says what the article is about
        if _is_part(drafts, place):
            features.append("within")
        found.append(Draft(one, tuple(features), draft.sentence, draft.names, draft.figures))
    return found


def _is_part(drafts: list[Draft], place: int) -> bool:
    """Whether one of the drafts of its sentence near it holds a draft."""
    draft = drafts[place]
    for step in (-1, 1):
        for at in range(place + step, place + step * (_NEAR + 1), step):
            if not 0 <= at < len(drafts) or drafts[at].sentence != draft.sentence:
                break
            if _holds(drafts[at], draft):
                return True
    return False


def _holds(other: Draft, draft: Draft) -> bool:
    """Whether one quotes the other; the deed of "the invasion that toppled him" and a coalition's help are no parts."""
    one, outer = draft.candidate, other.candidate
    if one.start < outer.start or outer.end < one.end:
        return False
    return "elaborated" not in other.features and "opener:help" not in draft.features


def word_span(token: Token) -> tuple[int, int]:
    """Where the word of a token stands, without the Arabic "and" that is written with it."""
    has_and = token.look.prefix[:1] in ("و", "ف") and token.end - token.start > 3
    return token.start + bool(token.look.prefix and has_and), token.end


def _with_carried_agents(
    scene: Scene, reading: Reading, clause: Clause, actors: tuple[Participant, ...], found: Trigger
) -> tuple[Participant, ...]:
    """The agents of the clause before, where this one leaves its subject out or says "it"."""
    antecedent = parties.antecedent(scene, clause)
    if antecedent:
        suffers = clause.head.is_passive or found.suffers or scene.tokens[clause.head.index].look.has_pronoun
        role = "target" if suffers else "agent"
        return (Participant(antecedent, role), *actors)
    joined = (
        clause.opener in ("and", "participle", "result") and not clause.head.is_passive and not found.suffers
    )
    by_pronoun = not clause.head.is_passive and parties.has_pronoun_subject(scene, clause)
    if (joined and not parties.has_own_subject(scene, clause)) or by_pronoun:
        named = {actor.mention.entity.id for actor in actors}
        pronouns = {token.norm for token in scene.tokens[clause.first : clause.head.index]}
        carried = (
            agent
            for agent in reading.agents
            if agent.mention.entity.id not in named
            and not (by_pronoun and _is_other(agent, pronouns))
            and (by_pronoun or _is_of_sentence(scene, clause, agent))
        )
        return (
            tuple(Participant(agent.mention, _ACTING.get(agent.role, agent.role)) for agent in carried)
            + actors
        )
    return actors


def _is_of_sentence(scene: Scene, clause: Clause, agent: Participant) -> bool:
    """Whether somebody named or meant before in an English sentence acts on in a participle.

    "A mortar round fell in the garden, killing two": no deed of him whom the sentence before was about.
    """
    is_participle = scene.passage.language == "en" and clause.opener == "participle"
    if not is_participle or agent.mention.start >= scene.passage.start:
        return True
    before = scene.tokens[: clause.head.index]
    return any(token.norm in _SUBJECTS for token in before)


def _is_other(agent: Participant, pronouns: set[str]) -> bool:
    """Whether somebody cannot be meant by a pronoun: a body by "he", a person by "it"."""
    is_person = agent.mention.entity.kind == "person"
    return not pronouns.isdisjoint(_IT if is_person else _HE) and pronouns.isdisjoint(
        _HE if is_person else _IT
    )


def _said_by(scene: Scene, clause: Clause) -> EntityMention | str | None:
    if clause.governor is not None:
        return parties.speaker(scene, scene.clauses[clause.governor])
    return parties.attribution(scene)


def _candidate_features(scene: Scene, candidate: Candidate, choice: Choice, shown: list[str]) -> list[str]:
    roles = {actor.role for actor in candidate.actors}
    features = [f"date:{choice.how}", f"status:{candidate.status}"]
    if candidate.status != "happened":
        told = (name for name in (*features[:1], *shown) if name[:5] in ("date:", "stren"))
        features += [f"{candidate.status}+{name}" for name in told]
    if len(candidate.quote) < _SHORT:
        features.append("short")
    features += [f"has:{role}" for role in sorted(roles & {"agent", "target", "participant", "speaker"})]
    if not roles and not candidate.places:
        features.append("no-names")
    if candidate.places:
        features.append("has:place")
    if candidate.figures:
        features.append("has:figure")
    if candidate.type in ("announcement", "casualties", "report", "force-level"):
        features.append(f"type:{candidate.type}")
    elif candidate.type in ATTACKS:
        features.append("type:attack")
    if not scene.words.isdisjoint(_FIRST_PERSON):
        features.append("first-person")
    return features


def trimmed(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A clause's span without the signs around it."""
    text = scene.article.text
    while start < end and text[start] in _EDGE_SIGNS:
        start += 1
    while end > start and text[end - 1] in _EDGE_SIGNS:
        end -= 1
    if scene.passage.language == "en" and text[start : start + 4].lower() == "and ":
        start += 4
    return start, end
