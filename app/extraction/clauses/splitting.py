"""Where one clause ends and the next begins, and how each hangs on the rest of its sentence."""

import itertools
from typing import NamedTuple

from app.extraction.clauses.framing import end_of_cleft
from app.extraction.clauses.heads import AUXILIARIES, SOURCES_BEFORE_WHAT, Head
from app.extraction.clauses.tokens import CALENDAR, Token, opened
from app.extraction.clauses.unsaid import KANA

MAIN = frozenset({"", "and"})
_STRONG_SIGNS = frozenset({";", "؛", "—", "–"})
_COORDINATORS = frozenset({"and", "but", "or", "then", "yet", "ثم", "لكن", "ولكن", "بل"})
_BEFORE_DETERMINER = frozenset(
    {"when", "after", "before", "since", "until", "of", "by", "from", "to", "on", "at", "for", "with"}
)
_BEFORE_OPENING = frozenset({"in", "of", "from", "بعد", "قبل", "منذ"})
_OF_TIME = CALENDAR | {"same"}
_SOURCES = frozenset({"حسبما", "بحسبما", "وفقما"})
_FRONTED = 8
_SUBJECT = 5
_LONGEST_NAME = 9
_RIGHT_BEFORE = 2
_FRONTING = frozenset({"وبعد", "وفي", "ففي", "وخلال", "وقبل", "ومنذ", "وابتداء"})
# Words of time that lead, behind a comma, to the verb of the next clause: "، وعشية الغزو فشلت المحادثات".
_FRONTED_TIMES = frozenset(
    joint + word
    for joint in ("و", "ف")
    for word in (
        "عشية غداة صباح صبيحة مساء فجر ليل ليلة ظهر ظهيرة عصر ضحي يوم عام سنة مطلع بداية نهاية منتصف اواخر اوائل مستهل"
        " اواسط ختام صيف ربيع خريف شتاء بعد قبل بعدها قبلها بعيد قبيل عقب في خلال منذ طوال طيلة بحلول اعتبارا ابتداء"
    ).split()
)
_RESUMES_AFTER = frozenset(
    {"relative", "after", "before", "when", "while", "since", "amid", "if", "because", "where", "until"}
)
_GOVERNS_CONTENT = frozenset({"say", "plan", "deny"})


class Clause(NamedTuple):
    """Tokens `first` to `last` (exclusive) around a finite verb.

    `opener` is "" for a main clause, "and" for one that is joined to it, else the kind of the word that opens it:
    relative, that, after, before, since, when, while, if, … `governor` is the index of the clause whose content
    it tells ("said that …"), `embedded` its infinitives and participles. A named tuple, which is made three times as
    fast as a frozen dataclass.
    """

    first: int
    last: int
    head: Head
    opener: str
    governor: int | None = None
    embedded: tuple[Head, ...] = ()


class _Cut(NamedTuple):
    at: int
    opener: str


def split(tokens: list[Token], heads: list[Head]) -> list[Clause]:
    """The clauses of a sentence in the order of their verbs; empty when no verb is finite."""
    finite = [head for head in heads if head.is_finite]
    others = [head for head in heads if not head.is_finite]
    if not finite:
        return []
    cuts = [_first_cut(tokens, finite[0], len(finite) == 1)]
    for before, head in itertools.pairwise(finite):
        cuts.append(_cut(tokens, before, head, cuts[-1]))
    ends = [cut.at for cut in cuts[1:]] + [len(tokens)]
    clauses: list[Clause] = []
    for place, (cut, head, end) in enumerate(zip(cuts, finite, ends, strict=True)):
        first = _resumed_start(clauses, cut) if place else cut.at
        governor = _governor(finite, cuts, place)
        embedded = tuple([other for other in others if cut.at <= other.index < end])
        opener = "relative" if cut.opener == "that" and governor is None and place else cut.opener
        clauses.append(Clause(first, max(end, head.index + 1), head, opener, governor, embedded))
    clauses = [_with_inherited_opener(clauses, place) for place in range(len(clauses))]
    return _with_resumed_ends(tokens, clauses)


def _first_cut(tokens: list[Token], head: Head, is_only: bool) -> _Cut:
    """Where the first clause begins: at the start, but an aside ("Aziz, who surrendered, died") at its own word."""
    kind = _opener_before(tokens, 0, head.index)
    if kind in ("relative", "that") and end_of_cleft(tokens) is not None:
        return _Cut(0, "")
    is_aside = kind == "relative" or (kind == "that" and not is_only and _is_english(tokens[head.index]))
    if not is_aside:
        return _Cut(0, kind)
    return _Cut(max(at for at in range(head.index) if _opening(tokens, at) == kind), "relative")


def _is_english(token: Token) -> bool:
    return token.norm.isascii()


def _opener_before(tokens: list[Token], start: int, end: int) -> str:
    """Kind of the last opening word between two tokens that no comma closes again, "" when there is none."""
    for at in range(end - 1, start - 1, -1):
        kind = _opening(tokens, at)
        if kind:
            return kind
        if tokens[at].norm in (",", "،") and at - start > 1:
            return ""
    return ""


def _opening(tokens: list[Token], at: int) -> str:
    """Kind of clause that a token opens; "بعد أن" opens one of time, "أن" alone one of content."""
    kind = opened(tokens[at].look.marks)
    if not kind:
        return _opening_what(tokens, at)
    if tokens[at].norm in ("ان", "وان", "فان") and at + 1 < len(tokens) and tokens[at + 1].norm == "لم":
        return "if"
    if tokens[at].norm == "that" and _is_pointing(tokens, at):
        return ""
    if kind == "that" and at:
        before = tokens[at - 1].norm
        return {"بعد": "after", "وبعد": "after", "قبل": "before", "منذ": "since", "الي": "until"}.get(
            before, "that"
        )
    return kind


def _is_pointing(tokens: list[Token], at: int) -> bool:
    """ "by that time", "That July he left": no clause is opened."""
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return not at or tokens[at - 1].norm in _BEFORE_DETERMINER or following in _OF_TIME


def _opening_what(tokens: list[Token], at: int) -> str:
    """ "، ما أسفر عن" opens what came of the deed before, "ما لم" a condition."""
    if tokens[at].norm != "ما" or not 0 < at < len(tokens) - 1:
        return ""
    if tokens[at + 1].norm == "لم":
        return "if"
    if tokens[at + 1].norm.startswith(("زال", "يزال", "تزال", "انفك", "برح")):
        return ""  # "ما زالوا": they still are
    return "relative" if tokens[at - 1].norm in ("،", ",") else ""


def _cut(tokens: list[Token], before: Head, head: Head, previous: _Cut) -> _Cut:
    """Where between two verbs the second clause begins, by the strongest sign there is."""
    start, end = before.index + 1, head.index
    if head.tense in ("participle", "result"):
        return _Cut(end, head.tense)
    fronted = _fronted_time(tokens, start, end)
    if fronted is not None:
        return _Cut(fronted, "and")
    if _describes_noun(tokens, end):
        return _Cut(end, "relative")
    source = _source_start(tokens, end)
    if source is not None and source >= start:
        return _Cut(source, "relative")
    for find in (_strong_sign, _opening_word, _arabic_and, _coordinator, _comma):
        cut = find(tokens, start, end, previous)
        if cut:
            return cut
    if any(word.part in _GOVERNS_CONTENT for word in before.words) and _may_tell(tokens, start, end):
        return _Cut(start, "that")
    if previous.opener == "relative" and _is_english(tokens[end]):
        return _Cut(_with_auxiliaries(tokens, start, end), "")
    is_negated = end - 1 > before.index and "not" in tokens[end - 1].look.marks
    return _Cut(end - 1 if is_negated else end, "relative")


def _fronted_time(tokens: list[Token], start: int, end: int) -> int | None:
    """Where "، وعشية الغزو فشلت" begins behind its comma: no other comma or clause stands before the verb."""
    for at in range(end - 1, max(start, end - _FRONTED), -1):
        norm = tokens[at].norm
        if norm in (",", "،") or opened(tokens[at].look.marks) in ("that", "relative", "when", "while"):
            return None
        if norm in _FRONTED_TIMES:
            is_led = tokens[at - 1].norm in (",", "،") and tokens[at + 1].norm not in ("ان", "ما")
            return at if is_led else None
    return None


def _with_auxiliaries(tokens: list[Token], start: int, end: int) -> int:
    """Where the verb of a clause begins with its auxiliaries: "… that fled | were caught"."""
    while end - 1 > start and not tokens[end - 1].look.marks.isdisjoint(AUXILIARIES):
        end -= 1
    return end


def _source_start(tokens: list[Token], verb: int) -> int | None:
    """Where "بحسب ما أعلن", "وفقا لما ذكر", "حسبما أفاد" begin before a verb: words that only name the source."""
    before = [tokens[at].norm for at in range(max(0, verb - 2), verb)]
    if before and before[-1] in _SOURCES:
        return verb - 1
    is_what = len(before) > 1 and before[1] in ("ما", "لما") and before[0] in SOURCES_BEFORE_WHAT
    return verb - 2 if is_what else None


def _may_tell(tokens: list[Token], start: int, end: int) -> bool:
    """Whether what is said can begin without a word like "that": in English, and in Arabic behind a sign."""
    is_arabic = "\u0620" <= tokens[end].norm[0] <= "\u064a"
    return not is_arabic or any(token.norm in ':"«“' for token in tokens[start:end])


def _describes_noun(tokens: list[Token], end: int) -> bool:
    """ "بضربة نفذتها طائرة": an Arabic verb right after an indefinite event noun tells of it."""
    before, verb = tokens[end - 1], tokens[end]
    if verb.look.prefix or not "\u0620" <= verb.norm[0] <= "\u064a" or _begins_content(tokens, end):
        return False
    return any(word.part == "noun" for word in before.look.words) and before.look.prefix in (
        "",
        "ب",
        "و",
        "ل",
    )


def _begins_content(tokens: list[Token], verb: int) -> bool:
    """ "قال إن أربعة صواريخ سقطت": what stands between "that" and the verb is its subject."""
    for at in range(verb - 1, max(-1, verb - _SUBJECT), -1):
        if "open:that" in tokens[at].look.marks:
            return True
        if not tokens[at].norm[0].isalnum():
            return False
    return False


def _strong_sign(tokens: list[Token], start: int, end: int, previous: _Cut) -> _Cut | None:
    for at in range(end - 1, start - 1, -1):
        if tokens[at].norm in _STRONG_SIGNS:
            return _Cut(at + 1, _opener_before(tokens, at + 1, end))
    return None


def _opening_word(tokens: list[Token], start: int, end: int, previous: _Cut) -> _Cut | None:
    for at in range(end - 1, start - 1, -1):
        kind = _opening(tokens, at)
        if kind == "by" or (
            kind in ("after", "before", "since", "amid", "despite", "until") and _is_phrase(tokens, at, end)
        ):
            continue
        if kind:
            return _Cut(_with_preposition(tokens, start, at), kind)
        is_end = tokens[at].norm in (",", "،") and end - at <= _RIGHT_BEFORE
        if is_end and not _closes_aside(tokens, start, at, end):
            return None
    return None


def _closes_aside(tokens: list[Token], start: int, comma: int, end: int) -> bool:
    """Whether a comma before "was killed" ends the name in "after their commander, Major Ali, was killed"."""
    between = range(comma + 1, end)
    is_verb_next = bool(between) and all(not tokens[at].look.marks.isdisjoint(AUXILIARIES) for at in between)
    before = range(comma - 1, max(start, comma - _LONGEST_NAME), -1)
    opened_by = next((at for at in before if tokens[at].norm == ","), None)
    return is_verb_next and opened_by is not None and tokens[opened_by + 1].norm not in _COORDINATORS


def _with_preposition(tokens: list[Token], start: int, at: int) -> int:
    """Where "in which", "بعد أن" and, behind a comma, "eight of whom", "most of which" begin."""
    if at == start or tokens[at - 1].norm not in _BEFORE_OPENING:
        return at
    has_share = at - 3 >= start and tokens[at - 1].norm == "of" and tokens[at - 3].norm == ","
    return at - 2 if has_share else at - 1


def _is_phrase(tokens: list[Token], at: int, end: int) -> bool:
    """ "after the raids, Moscow recalled", "before dawn and occupied": the preposition has no verb of its own."""
    if tokens[end - 1].norm in (",", "،"):
        return False  # "after Butler, head of the inspectors, reported": what the commas enclose is an aside
    commas = [place for place in range(at + 1, end) if tokens[place].norm in (",", "،")]
    if commas:
        return not _closes_aside(tokens, at, commas[-1], end)
    return end - at > 1 and tokens[end - 1].norm in _COORDINATORS


def _arabic_and(tokens: list[Token], start: int, end: int, previous: _Cut) -> _Cut | None:
    """A verb joined by و or ف, or the first word after a comma that is so joined and leads to the verb."""
    if tokens[end].look.prefix[:1] in ("و", "ف") and tokens[end].look.prefix:
        return _Cut(_as_for(tokens, start, end) or end, "and")
    for at in range(max(start, end - _FRONTED), end):
        if tokens[at].norm in _FRONTING:
            return _Cut(at, "and")  # "وبعد أيام طوقت القوات": what stands before its verb belongs to it
    for at in range(start, end):
        norm = tokens[at].norm
        is_awaited = norm == "ومن" and "future" in tokens[at + 1].look.marks
        if is_awaited or (norm[:1] in "وف" and norm[1:] in KANA):
            return _Cut(at, "and")
        if norm in KANA:
            return _Cut(at, "and")
    for at in range(start, end):
        if tokens[at].norm in ("،", ",", '"', "»") and at + 1 < end and tokens[at + 1].norm[:1] == "و":
            return _Cut(at + 1, "and")
    return None


def _as_for(tokens: list[Token], start: int, end: int) -> int | None:
    """Where "، أما الهجوم البري فبدأ" begins behind its sign: what stands before its verb belongs to it."""
    signs = ("،", ",", "؛", ";")
    if tokens[end].look.prefix[:1] != "ف":
        return None
    fitting = (at for at in range(start + 1, end) if tokens[at].norm in ("اما", "واما"))
    return next((at for at in fitting if tokens[at - 1].norm in signs), None)


def _coordinator(tokens: list[Token], start: int, end: int, previous: _Cut) -> _Cut | None:
    found = [at for at in range(start, end) if tokens[at].norm in _COORDINATORS]
    if not found:
        return None
    if previous.opener in _RESUMES_AFTER:
        # "after a raid killed a Turk and two Kurds, Ankara called": no verb stands between, so "and" joins nouns.
        comma = next((at for at in range(found[-1] + 1, end) if tokens[at].norm in (",", "،")), None)
        if comma is not None and tokens[found[-1] - 1].norm not in (",", "،"):
            return _Cut(comma + 1, "")
    after_comma = [at for at in found if tokens[at - 1].norm in (",", "،")]
    return _Cut((after_comma or found)[-1], "and")


def _comma(tokens: list[Token], start: int, end: int, previous: _Cut) -> _Cut | None:
    """A comma that ends a subordinate clause lets the main clause go on, else it joins two clauses."""
    commas = [at for at in range(start, end) if tokens[at].norm in (",", "،", ":")]
    if not commas:
        return None
    if previous.opener in _RESUMES_AFTER:
        return _Cut(commas[0] + 1, "")
    return _Cut(commas[0] + 1, "and")


def _resumed_start(clauses: list[Clause], cut: _Cut) -> int:
    """First token of a clause; a main clause that a relative one interrupted begins before it."""
    before = clauses[-1]
    if cut.opener != "" or before.opener not in ("relative", "where"):
        return cut.at
    earlier = clauses[-2] if len(clauses) > 1 else None
    return earlier.last if earlier else 0


def _governor(finite: list[Head], cuts: list[_Cut], place: int) -> int | None:
    """The clause before, when this one is its content and not a relative clause with "that"."""
    if cuts[place].opener != "that" or not place:
        return None
    is_said = any(word.part in _GOVERNS_CONTENT for word in finite[place - 1].words)
    return place - 1 if is_said else None


def _with_inherited_opener(clauses: list[Clause], place: int) -> Clause:
    """A clause joined by "and" is content, too, when the one before it is and no comma parts them."""
    clause = clauses[place]
    if clause.opener == "and" and place and clauses[place - 1].governor is not None and clause.head.modality:
        return clause._replace(governor=clauses[place - 1].governor)
    return clause


def _is_definition(tokens: list[Token], clause: Clause) -> bool:
    """Whether no comma opens "in which" and so none closes it: "a raid in which they took Hit, a town, in May"."""
    is_which = clause.first > 0 and [t.norm for t in tokens[clause.first : clause.first + 2]][1:] == ["which"]
    if not is_which or tokens[clause.first - 1].norm == ",":
        return False
    commas = (at for at in range(clause.head.index, clause.last) if tokens[at].norm == ",")
    comma = next(commas, None)
    return comma is not None and tokens[comma + 1].norm not in _COORDINATORS


def _with_resumed_ends(tokens: list[Token], clauses: list[Clause]) -> list[Clause]:
    """After "who spoke the same day," the clause before goes on: it gets what follows the comma."""
    result = list(clauses)
    for place, clause in enumerate(clauses):
        if (
            clause.opener != "relative"
            or not place
            or _is_definition(tokens, clause)
            or (place + 1 < len(clauses) and clauses[place + 1].first < clause.last)
        ):
            continue
        comma = next(
            (at for at in range(clause.head.index, clause.last) if tokens[at].norm in (",", "،")), None
        )
        if comma is not None and comma + 2 < clause.last and result[place - 1].opener in MAIN:
            result[place - 1] = result[place - 1]._replace(last=clause.last)
            result[place] = clause._replace(last=comma)
    return result
