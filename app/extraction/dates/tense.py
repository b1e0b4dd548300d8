"""What the words around an expression say of its place in the telling: future, earlier, an aside, the main line."""

from dataclasses import dataclass
from itertools import pairwise

from app.extraction.dates.ahead import goes_on_ahead, had_been_due, is_on_schedule, is_past
from app.extraction.dates.cutting import CLAUSE_STARTS, is_quoted, names_a_time, own_clause, to_next_clause
from app.extraction.dates.lists import BULLETS
from app.extraction.dates.scheduled import is_scheduled, tells_ahead
from app.extraction.dates.tokens import BREAK, Tokens, joined_set, word_set
from app.extraction.dates.values import Expression

ENDS = frozenset({".", "!", "?", "؟", BREAK, ";", ":"})
FUTURE = joined_set(
    "will shall plans planned planning scheduled expected upcoming due aims intends hopes promised pledged vowed"
    " awaits await takes"
    " سوف لن ينتظر ينتظرون تنتظر المنتظر المقرر مقرر المتوقع يتوقع تتوقع متوقع يعتزم تعتزم المزمع المرتقب"
    " ينوي تنوي بحلول مقررا مقرره متوقعا متوقعه منتظرا مرتقبا مزمعا المفترض مفترضا يفترض"
)
CALLED = word_set(
    "called call calls calling summoned summon summons convened planned scheduled set fixed slated announced arranged"
    " organised organized proclaimed declared booked listed billed due earmarked pencilled invited"
)
TO_BE = word_set("be is are being")
BE = word_set("is are be been being was were as")
ON_OR_IN = word_set("in on last this at")
TAKEN = word_set(
    "taken begun held made given sent cut struck won lost set put brought built written sworn drawn found told caught"
)
PUT_OFF = word_set(
    "off postponed adjourned delayed deferred rescheduled moved extended suspended recessed remanded"
)
VOWED = word_set("promised pledged vowed")
VOWS = word_set("promised pledged vowed planned scheduled")
BACKWARDS = word_set("after following since")
WAS_TO, REACH_OF_WAS_TO = frozenset({("was", "to"), ("were", "to")}), 8
FUTURE_PAIRS = {
    ("is", "to"),
    ("are", "to"),
    ("were", "to"),
    ("set", "for"),
    ("set", "to"),
    ("slated", "for"),
    ("due", "to"),
    *(
        (word, lead)
        for word in ("likely", "unlikely", "foreseen", "envisaged")
        for lead in ("in", "on", "by", "for")
    ),
    ("unlikely", "before"),
    ("unlikely", "until"),
}
# "keep the brigades until February": what is kept lasts into the future.
KEPT = joined_set(
    "keep stay remain extend maintain الابقاء بالابقاء ابقاء بقاء تمديد يبقي تبقي يبقون يمدد تمدد البقاء"
)
UNTIL = word_set("until till حتي لغايه")
# Nouns and past verbs that begin like a verb with the future prefix س: "seized", "political", "Sinai", "Stockholm".
NO_FUTURE = (
    "سيطر", "سياس", "سياد", "سيار", "سينا", "سيرف", "سيول", "سيدن", "سيره", "سيبي", "ستين", "ستوك", "ستون", "ستال",
    "ستار", "ستراتي", "ستره", "ستريت", "سنوا", "سنوي", "سنجا", "سنغا", "سنيه", "سنتي", "سيرجي", "سيرغي", "ستيف",
    "ستيوار", "ستانل", "ستيني", "سيستان", "سيمون", "سيباستي", "سيغموند", "سيراليون", "سيدي", "سيده", "سيئه",
)  # fmt: skip
# "سيصل", "ستتم" have four letters, as have "a lady", "sixty", "a biography".
SHORT_FUTURE = 4
NO_SHORT_FUTURE = (
    "سيد", "سير", "سيف", "سيا", "سيو", "سيب", "سيم", "سيق", "سيء", "سيئ", "سين", "سيل", "سيج", "سيخ", "ستي", "ستا",
    "ستو", "ستر", "ستة", "سته", "سيطر",
)  # fmt: skip
EARLIER = word_set("had who which whose that الذي التي الذين اللذين كان كانت وكان وكانت")
WAS = word_set("كان كانت كانوا وكان وكانت وكانوا")
BEFORE = word_set("قبل وقبل قبيل وقبيل")
STARTS = word_set("ابتداء اعتبارا بدءا انطلاقا")
PROMISED = word_set("وعد وعدت تعهد تعهدت قرر قررت")
# "to quit towns by June 2009" sets a bound; where it opens its sentence ("By June 2009 they had quit") it tells.
BOUNDS = word_set("by بحلول")
# What is urged or laid down: a date far ahead in such a sentence is that of the plan.
URGING = word_set(
    "نصح نصحت ونصحت ينصح تنصح اوصي اوصت واوصي واوصت يوصي توصي دعا دعت ودعا ودعت طالب طالبت وطالب وطالبت اقترح اقترحت"
    " تعهد تعهدت وتعهد وتعهدت وعد وعدت نص نصت ونص ونصت ينص تنص يقضي تقضي يلزم تلزم"
)
LATEST = word_set("اقصاه اقصاها يتجاوز يتعدي تتجاوز تتعدي")
THAT = word_set("ان وان بان وبان")
DUE = word_set("غضون بحلول حلول حتي خلال قبل اقصاه يتجاوز يتعدي")
SUPPOSED = word_set("could would should must may might")
NO_VERB = word_set(
    "the a an about some nearly around almost over more less fewer its his her their this that by"
)
ASIDE_BEFORE = word_set("since منذ ومنذ until till حتي وحتي")
SIGNS_OF_A_LIST = frozenset("•·▪◦*-–—")
# How many words may stand before a date that still opens its sentence ("In the late afternoon of"); how far we look.
NOT_UNTIL = 7
_NOT = word_set("not لم ولم فلم")
LEADS, NEAR, FEW_WORDS, LONGEST_SENTENCE = 4, 12, 8, 40
# What parts a sentence without ending it, and how many words before it we read: a label, another clause.
REACH_OVER = {":": 12, ";": LONGEST_SENTENCE, "؛": LONGEST_SENTENCE}


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of the sentence `before` and `after` an expression, and where that stands.

    `is_initial`: it opens its sentence. `is_background`: only mentioned, so the telling does not move there.
    `is_bound`: it follows "by". `sentence` is the token that its sentence begins with, `line` the offset that its line
    begins at; `is_entry`: it opens the entry of a list; `is_bullet`: it stands further back in one.
    `is_ahead`: the verb of its sentence is of the future.
    What verbs say is read only when it is asked for.
    """

    before: list[str]
    after: list[str]
    is_initial: bool = False
    is_background: bool = False
    is_quoted: bool = False
    is_bound: bool = False
    is_entry: bool = False
    starts_line: bool = False
    opens_sentence: bool = False
    sentence: int = 0
    line: int = 0
    is_bullet: bool = False
    is_ahead: bool = False

    @property
    def is_arabic(self) -> bool:
        """Whether the words beside it are Arabic, where the verb stands first and dates seldom open a sentence."""
        return max((*self.before, *self.after), default="") >= "ء"

    @property
    def is_future(self) -> bool:
        """Whether the verb beside it plans; "vowed in May" says when the vow was."""
        if len(self.before) > 1 and self.before[-2] in VOWS and self.before[-1] != "for":
            return False
        if (
            self.before[-1:] == ["since"]
            or had_been_due(own_clause(self.before))
            or (len(self.before) > 1 and self.before[-1] in VOWED)
        ):
            return False  # "vowed a day later to go on"
        if self._is_called_for or self._is_put_off or self.is_ahead:
            return True
        if self.before[-3:] == ["no", "later", "than"]:
            return True
        after = [] if self._says_more else to_next_clause(self.after, self.is_initial)
        words = [*own_clause(self.before), *after]
        vowed = {word for be, word in pairwise(["", *after]) if word in VOWS and be not in BE}
        words = [word for word in words if word not in vowed or word in self.before]
        ahead = [word for word in words if word in FUTURE or _is_arabic_future(word)]
        if ahead and not (ahead == ["بحلول"] and self.before[-1:] != ["بحلول"]):
            return True  # "announced in February a withdrawal by August" plans nothing for February
        if (
            self._is_awaited
            or self._is_promised
            or self._is_kept
            or self.before[-1:] in (["اقصاه"], ["اقصاها"])
        ):
            return True
        if any(pair in FUTURE_PAIRS for pair in pairwise(words)):
            return True
        if self.is_headline and not self.is_past:
            return True
        if self.is_arabic and is_scheduled(own_clause(self.before), self.before):
            return True  # "ويعقد البرلمان العراقي جلسة طارئة الأحد"
        return not self.is_past and is_on_schedule(self.before, self.after)

    @property
    def is_set_ahead(self) -> bool:
        """Whether an Arabic verb of the present leads to it: "يناقش المجلس الثلاثاء"."""
        return self.is_arabic and tells_ahead(own_clause(self.before))

    @property
    def _says_more(self) -> bool:
        """`the decision taken in December (will …)`: a participle right before it, so no verb behind is its own."""
        participle = self.before[-2] if len(self.before) > 2 and self.before[-1] in ON_OR_IN else ""
        return (len(participle) > 4 and participle.endswith("ed")) or participle in TAKEN

    @property
    def _is_called_for(self) -> bool:
        """`have called a march for Tuesday`, `a vote set for May`: what somebody has fixed for that time."""
        return self.before[-1:] == ["for"] and not CALLED.isdisjoint(self.before)

    @property
    def _is_put_off(self) -> bool:
        """`adjourned until Thursday`, `put off to next week`."""
        return self.before[-1:] in (["until"], ["till"], ["to"]) and not PUT_OFF.isdisjoint(self.before[-6:])

    @property
    def is_foreshadowed(self) -> bool:
        """Whether an English account looks ahead to it: "was to conclude in July", "would come back in May"."""
        words = own_clause(self.before)[-REACH_OF_WAS_TO:]
        return "would" in words or any(pair in WAS_TO for pair in pairwise(words))

    @property
    def is_headline(self) -> bool:
        """`Parliament to sit on Saturday`: an infinitive in place of the verb of a headline."""
        place = self.before.index("to") if "to" in self.before[1:] else 0
        if not self.opens_sentence or not 0 < place <= LEADS or self.before[-1:] == ["to"]:
            return False
        verb = self.before[place + 1] if place + 1 < len(self.before) else ""
        return verb.isalpha() and verb not in NO_VERB

    @property
    def _is_awaited(self) -> bool:
        """`من المقرر أن تصل الدفعة الثانية في`: what is awaited stands before the "that" of its clause."""
        that = next((i for i in range(len(self.before) - 1, 0, -1) if self.before[i] == "ان"), 0)
        return that > 0 and self.before[that - 1] in FUTURE and "," not in self.before[that:]

    @property
    def _is_kept(self) -> bool:
        """`بالإبقاء على الألوية حتى فبراير`: until when something is to be kept."""
        return self.before[-1:] != [] and self.before[-1] in UNTIL and not KEPT.isdisjoint(self.before)

    @property
    def was_planned(self) -> bool:
        """`كان من المقرر إعلان الاتفاق في تموز`: what had been planned, for a time that may have gone by."""
        places = (i for i in range(1, len(self.before)) if self.before[i] in FUTURE)
        return any(not WAS.isdisjoint(self.before[max(0, i - 2) : i]) for i in places)

    @property
    def is_told(self) -> bool:
        """Whether Arabic tells of it in a sentence of its own, and nothing looks ahead."""
        return self.is_arabic and not (self.is_future or self.is_bound or self.is_awaited_by)

    @property
    def is_awaited_by(self) -> bool:
        """`قبل شهرين من تسلمه مهماته في 20 كانون الثاني`: an Arabic "before" leads to it, and nothing of the past."""
        words = self.before[self.before.index(",") + 1 :] if "," in self.before else self.before
        return self.is_arabic and not BEFORE.isdisjoint(words) and WAS.isdisjoint(words)

    @property
    def _is_promised(self) -> bool:
        """`ووعد بتشديد الحراسة ابتداء من السبت`: a day from which on something promised begins."""
        is_start = len(self.before) > 1 and self.before[-1] == "من" and self.before[-2] in STARTS
        return is_start and any(word in PROMISED or word[1:] in PROMISED for word in self.before)

    @property
    def is_foretold(self) -> bool:
        """Whether "would" tells of what was to come: "he said that two brigades would follow in January"."""
        return "would" in own_clause(self.before) and "have" not in self.before

    @property
    def opens_time(self) -> bool:
        """Whether it opens its sentence behind nothing but "since": "Since October 2023 they have fired …"."""
        return self.is_background and len(self.before) == 1

    @property
    def is_aside(self) -> bool:
        """Whether it may be told in an aside: in Arabic, in a relative clause, behind "as" ("as he said later")."""
        return self.is_arabic or self.is_earlier or "as" in self.before

    @property
    def goes_back(self) -> bool:
        """Whether what it is told with led to what was told before: "hit the port on Friday, after raids on Monday"."""
        return not (BACKWARDS.isdisjoint(self.before) or self.is_arabic)

    @property
    def is_reckoned(self) -> bool:
        """Whether what happened then is only what English reckons from: "a sore point since the killings in May"."""
        return "since" in own_clause(self.before)[1:]

    @property
    def is_past(self) -> bool:
        """Whether an English verb beside it tells of the past."""
        words = ["", *own_clause(self.before), *self.after]
        return any(be not in TO_BE and is_past(word) for be, word in pairwise(words))

    @property
    def is_before_told(self) -> bool:
        """Whether an Arabic past perfect before it ("وكان قد عُين في") tells of what was before."""
        words = own_clause(self.before)
        return "قد" in words and not WAS.isdisjoint(words[: words.index("قد")])

    @property
    def is_perfect(self) -> bool:
        """Whether an English past perfect follows ("Three months earlier Ali had left")."""
        verb = next((word for word in self.after if is_past(word)), "")
        return verb == "had" and self.before[-1:] != ["by"]

    @property
    def is_earlier(self) -> bool:
        """Whether it stands in a relative clause or with a past perfect, and may lie before the running date."""
        return len(self.before) > LEADS and not EARLIER.isdisjoint(own_clause(self.before))


def clause_of(tokens: Tokens, found: Expression) -> Clause:
    """The clause around an expression: the words before it in its sentence, and a few after it."""
    first = found.first
    while first > 0 and found.first - first < LONGEST_SENTENCE and not _is_end(tokens, first - 1):
        first -= 1
    before = tokens.words[first : found.first]
    # "did not return until November": then it did; "survived until 1963, when a coup …"
    is_reached = before[-1:] != [] and before[-1] in UNTIL and _is_end_told(tokens, before, found.last)
    is_background = bool(before) and (before[-1] in ASIDE_BEFORE or names_a_time(before)) and not is_reached
    is_bound = len(before) > LEADS and before[-1] in BOUNDS and _is_planned(tokens, found.first - 1)
    is_due = bool(before) and before[-1] in DUE and (_is_urged(before) or before[-1] in LATEST)
    is_bound = is_bound or (len(before) > LEADS and is_due)
    line = tokens.text.rfind("\n", 0, found.start) + 1
    return Clause(
        before=before[-NEAR:],
        after=_to_end(
            tokens, found.last + (len(before) <= LEADS and _is_comma(tokens, found.last)), FEW_WORDS
        ),
        is_initial=len(before) <= LEADS and not (before and before[0] in ASIDE_BEFORE),
        is_background=is_background,
        is_bound=is_bound,
        is_quoted=is_quoted(tokens, found.first),
        opens_sentence=len(before) < NEAR,
        starts_line=first == 0 or tokens.words[first - 1] == BREAK,
        sentence=_sentence_start(tokens, first),
        line=line,
        is_entry=_is_entry(tokens, found, line),
        is_bullet=tokens.text[line : line + 1] in SIGNS_OF_A_LIST and len(before) > LEADS,
        is_ahead=goes_on_ahead(before),
    )


def _is_end_told(tokens: Tokens, before: list[str], last: int) -> bool:
    """Whether the telling goes on from the end that an "until" names."""
    return (
        not _NOT.isdisjoint(before[-NOT_UNTIL:]) or tokens.word(last + (tokens.word(last) == ",")) == "when"
    )


def _is_urged(before: list[str]) -> bool:
    """Whether something is urged or laid down: by a verb, or in Arabic by "that" with a verb behind it."""
    if not URGING.isdisjoint(before):
        return True
    return any(word in THAT and verb[:1] in ("ي", "ت") for word, verb in pairwise(before))


def _is_entry(tokens: Tokens, found: Expression, line: int) -> bool:
    """Whether it begins its line and ends it, or a colon or dash follows: "2 August: …", "- 14 December -"."""
    return not tokens.text[line : found.start].strip(BULLETS) and tokens.word(found.last) in (":", "-", BREAK)


def _is_planned(tokens: Tokens, last: int) -> bool:
    """Whether an infinitive stands before "by" ("obliged the units to quit towns by June"); Arabic has none."""
    if tokens.words[last] != "by":
        return True
    places = range(max(0, last - NEAR), last)
    return any(tokens.words[i] in SUPPOSED or _is_infinitive(tokens, i) for i in places)


def _is_infinitive(tokens: Tokens, i: int) -> bool:
    verb = tokens.word(i + 1)
    return tokens.words[i] == "to" and verb.isalpha() and not (verb in NO_VERB or tokens.is_capital(i + 1))


def _sentence_start(tokens: Tokens, first: int) -> int:
    """Where the sentence begins, read over a semicolon, and over a colon ("2 August: troops cross before dawn")."""
    start = _part_start(tokens, first, 2 * LONGEST_SENTENCE)
    if start == 0 or tokens.words[start - 1] not in REACH_OVER:
        return start
    return _part_start(tokens, start - 1, REACH_OVER[tokens.words[start - 1]])


def _part_start(tokens: Tokens, first: int, longest: int) -> int:
    """Where the words begin that run up to token `first` without an end among them; `longest` tokens are looked at."""
    start = first
    while start > max(0, first - longest) and not _is_end(tokens, start - 1):
        start -= 1
    return start


def _is_end(tokens: Tokens, i: int) -> bool:
    if tokens.words[i] not in ENDS:
        return False
    if tokens.words[i] != "." or tokens.word(i + 1) >= "ء":
        return True
    if tokens.at(i - 1).tag == "short" and (
        tokens.word(i + 1).isdecimal() or tokens.word(i + 1) in ("'", ",")
    ):
        return False  # "30 Dec. '06", "Sept. 4"
    # A full stop inside "a.m.", "U.S.", "Jan." or "3.5" ends nothing; in Arabic glued text it does.
    return not (tokens.is_glued(i + 1) or len(tokens.word(i - 1)) == 1)


def _is_comma(tokens: Tokens, i: int) -> bool:
    """Whether an English clause goes on behind the comma of a date that opens it: "On Friday, they will meet"."""
    return tokens.word(i) == "," and "a" <= tokens.word(i + 1)[:1] <= "z"


def _to_end(tokens: Tokens, i: int, limit: int) -> list[str]:
    last = i
    while (
        last < len(tokens.words)
        and last - i < limit
        and not _is_end(tokens, last)
        and (tokens.words[last] not in CLAUSE_STARTS or tokens.word(last + 1)[:1].isdecimal())
    ):
        last += 1
    return tokens.words[i:last]


def _is_arabic_future(word: str) -> bool:
    """A verb with the future prefix س: سينسحب, ستغادر, وسيتم; and no noun that begins with the same letters."""
    stem = word[1:] if word.startswith(("و", "ف")) else word
    if len(stem) == SHORT_FUTURE:
        return stem.startswith(("سي", "ست")) and not stem.startswith(NO_SHORT_FUTURE)
    return len(stem) >= 5 and stem.startswith(("سي", "ست", "سن")) and not stem.startswith(NO_FUTURE)
