"""Arabic lengths of time, and what makes a length a date: `ثلاثة أعوام`, `بعد عامين`, `قبل أيام قليلة`."""

from app.extraction.dates.arabic import pointers
from app.extraction.dates.arabic.numbers import number
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import SAME_MONTH, Anchor, Expression, Happening

FEW = word_set("قليله معدوده عده طويله كثيره عديده اخري")
WHOLE = word_set("كامل كاملا كامله كاملين كاملتين واحد واحدا واحده")
# After these a unit alone is one of it ("خلال أسبوع") or an unknown number ("منذ سنوات").
BEFORE_ONE = word_set("منذ ومنذ خلال وخلال غضون مدي مدار لمده مده طوال طيله عبر استمر دام")
BEFORE_MANY = BEFORE_ONE | word_set("علي في كل ذلك")
JOINED_TO = word_set("ذلك بعدها قبلها بعده قبله")
FOLLOWERS = {"بعد ذلك": 1, "من بعد": 1, "بعد هذا": 1, "قبل ذلك": -1, "من قبل": -1}
LASTING = ("استمر", "تستمر", "يستمر", "دام", "يدوم", "تدوم", "ظل", "بقي", "صمد", "استغرق")
# What a clause ends with: behind it another deed is told, on another day.
CLAUSE_ENDS = word_set(". ؟ ! ; ان الذي التي الذين اذ بعدما فيما بينما حين") | {BREAK}
LONGEST_CLAUSE = 30
LEAST_NOUN = 3
# An age is no date: "عن عمر ناهز 79 سنة", "البالغ 40 عاما", "(28 عاما)".
BEFORE_AN_AGE = word_set(
    "عمر العمر عمره عمرها عمري سن سنه سنها ناهز يناهز تناهز البالغ البالغه بالغا بلغت عن"
)
LEAST_AGE = 10
# Behind a length: counted to the day.
EXACTLY = word_set("بالتمام بالضبط تماما بالتحديد")
# "بعد يومين من الهجوم" counts from an event; "بعد عامين من ذلك التاريخ" from the date before.
EVENT_NOUNS = word_set(
    "مقتل بدء بدايه انتهاء نهايه اندلاع سقوط توقيع وفاه رحيل اغتيال انسحاب هجوم تفجير اعلان تولي صدور احتلال غزو حرب"
    " وقوع انطلاق اعدام اعتقال انتخاب قيام تاسيس موعد"
)
POINTS_BACK = word_set("ذلك تلك الان هذا هذه")
# "two days later, without losses", "a week later at least": no happening that is counted from.
NO_HAPPENING = word_set("دون غير قبل جانب جهه اجل بين طرف خلال هناك جديد")
BESIDE_ON = word_set("راس يد ايدي الاقل الاكثر الاقصي الفور التوالي متن وقع نحو اساس خلفيه لسان")
# Verbs that take "على" themselves, and how near before the words of time they stand.
TAKING_ON = word_set(
    "اغار اغارت يغير تغير هجم هجمت انقض انقضت استولي استولت سيطر سيطرت وافق وافقت وقع وقعت صوت صوتت صادق صادقت حصل حصلت"
    " اطلق اطلقت عثر عثرت قبض قبضت حكم حكمت احتج احتجت رد ردت اقدم اقدمت هبط هبطت سقط سقطت عرض عرضت فرض فرضت القي القت"
)
OF_A_VERB = 4
# "the attack came two weeks before it": سبقه بأسبوعين, تلاه بيومين.
CAME_BEFORE = word_set("سبق سبقت يسبق تسبق")
CAME_AFTER = word_set("تلا تلت يلي تلي اعقب اعقبت تبع تبعت لحق لحقت لحقتها")
OF_WHAT_CAME = ("هما", "ها", "هم", "ه", "")
TO_WHAT_CAME = 6
ABOUT = word_set("تقريبا")
FROM_IT = word_set("منه منها منهم")
# "hours before the session": what is counted from is named.
COUNTED_TO = frozenset({"من", "علي"})
INEXACT = frozenset({"MORE_THAN", "LESS_THAN", "APPROX"})
COUNT_OF_FORM = {1: 1.0, 2: 2.0, 3: None}


def length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A length that begins with a number at token `i`: `ثلاثة أعوام`, `50 عاماً`, `عشرة أيام`."""
    counted = number(tokens, i)
    if counted is None:
        return None
    count, j = counted
    unit = tokens.at(j)
    if unit.tag == "Y" and tokens.word(j + 1).isdecimal():  # "حرب الأيام الستة عام 1967"
        return None
    is_counted_unit = unit.kind == "unit" and not unit.clitics and unit.value != 2
    is_part = tokens.kind(i) in ("quantity", "period")
    takes_article = is_part or (
        tokens.kind(j + 1) == "relation" and unit.value == 3
    )  # not "ألفين العام المقبل"
    if not is_counted_unit or (unit.is_definite and not takes_article):
        return None
    if _is_age(tokens, i, j) or _names_a_day(tokens, j):
        return None
    found = expression(tokens, "duration", i, j + 1)
    found.count, found.unit = _whole(count, unit.tag)
    return _around(tokens, _with_half(tokens, found), floor)


def _is_age(tokens: Tokens, i: int, j: int) -> bool:
    """Whether the years from token `i` to the unit at `j` are somebody's age."""
    if tokens.at(j).tag != "Y" or tokens.at(j).is_definite:
        return False
    before, after = tokens.word(i - 1), tokens.word(j + 1)
    if before in ("(", "[") and after in (")", "]"):
        return True
    years = number(tokens, i)
    is_old = years is not None and (years[0] or 0) >= LEAST_AGE
    return is_old and before in BEFORE_AN_AGE and after not in ("من", "علي")


def _names_a_day(tokens: Tokens, j: int) -> bool:
    """Whether the unit at `j` begins a date of its own: "جنوب الخط 32 يوم 27 أغسطس"."""
    return tokens.word(j) == "يوم" and (
        tokens.word(j + 1).isdecimal() or tokens.kind(j + 1) in ("weekday", "ordinal")
    )


def _whole(count: float | None, unit: str) -> tuple[float | None, str]:
    """`نصف ساعة` is 30 minutes, `ربع قرن` 25 years, and three nights are three days."""
    if unit == "TH" and count in (0.5, 0.25):
        return count * 60, "TM"
    if unit == "CE" and count == 0.25:
        return 25.0, "Y"
    return count, "D" if unit == "NI" else unit


def _with_half(tokens: Tokens, found: Expression) -> Expression:
    """Takes in `ونصف`, `ونصف السنة` behind a length."""
    if tokens.word(found.last) in ("ونيف", "ونيفا"):
        return widen(tokens, found, found.first, found.last + 1)
    if tokens.word(found.last) not in ("ونصف", "والنصف") or found.count is None:
        return found
    found.count += 0.5
    behind = tokens.at(found.last + 1)
    has_unit = behind.kind == "unit" and behind.value == 1 and not behind.clitics
    return widen(tokens, found, found.first, found.last + 1 + has_unit)


def lone_length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A unit that is its own number: `عامين`, `شهرين`, `أيام قليلة`, `بعد عام`, `منذ سنوات`."""
    unit = tokens.at(i)
    has_amount = _has_amount(tokens, i)
    if unit.value == 1 and not _is_one(tokens, i, has_amount):
        return None
    found = expression(tokens, "duration", i, i + 1)
    found.count, found.unit = _whole(COUNT_OF_FORM[unit.value], unit.tag)
    if tokens.word(i + 1) in (FEW if unit.value == 3 else WHOLE):
        found = widen(tokens, found, i, i + 2)
    found = _with_half(tokens, found)
    if unit.value == 3 and has_amount and i - 1 >= floor and found.last == i + 1:
        return _damaged(_around(tokens, found, floor))
    if unit.value == 3 and not _is_many(tokens, i, found):
        return None
    if tokens.word(i - 1) == "عقب" and found.last == i + 1:  # "after days that saw …"
        return None
    return _around(tokens, found, floor)


def _has_amount(tokens: Tokens, i: int) -> bool:
    """Whether "more than", "about" or their like stands before token `i`."""
    is_compared = tokens.word(i - 1) == "من" and tokens.kind(i - 2) == "compared"
    return is_compared or tokens.kind(i - 1) == "approximate"


def _is_one(tokens: Tokens, i: int, has_amount: bool) -> bool:
    """A singular stands for one only after "after", "before", "since", "within" ("بعد عام", "خلال أسبوع")."""
    unit, before = tokens.at(i), tokens.word(i - 1)
    if tokens.kind(i - 1) == "after" and tokens.kind(i - 2) == "unit" and tokens.at(i - 2).tag == unit.tag:
        return False  # "year after year"
    if unit.is_definite or (unit.tag.startswith("T") and unit.clitics):
        return False
    if tokens.word(i + 1) in WHOLE or tokens.word(i) == "اسبوعا":
        return True
    if tokens.word(i + 1).isdecimal() or tokens.kind(i + 1) in ("number", "hijri"):
        return False
    is_led = tokens.kind(i - 1) in ("after", "before") or before in BEFORE_ONE
    if tokens.word(i + 1) == "ونصف":
        return True
    if f"{tokens.word(i + 1)} {tokens.word(i + 2)}" in FOLLOWERS and not tokens.words[i].startswith("ب"):
        return True
    is_joined = (
        unit.clitics > 0
        and tokens.words[i].startswith("ب")
        and (before in JOINED_TO or bool(_came(before.removeprefix("و").removeprefix("ف"))))
    )
    return is_led or has_amount or is_joined


def _is_many(tokens: Tokens, i: int, found: Expression) -> bool:
    if tokens.at(i).is_definite:
        return tokens.kind(i + 1) == "relation"
    is_led = tokens.kind(i - 1) in ("after", "before") or tokens.word(i - 1) in BEFORE_MANY
    return is_led or found.last > i + 1


def _damaged(found: Expression) -> Expression:
    found.value = f"PTX{found.unit[1:]}" if found.unit.startswith("T") else f"PX{found.unit}"
    found.kind, found.note = "damaged", "the number before the unit was lost"
    return found


def _around(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in what stands around a length, and an "approximately" behind it."""
    found = _with_relation(tokens, found, floor)
    if tokens.word(found.last) not in ABOUT:
        return found
    found.mod = found.mod or "APPROX"
    return widen(tokens, found, found.first, found.last + 1)


def _with_relation(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in "more than", "about", and the بعد or قبل that makes a length a date."""
    found = _with_amount(tokens, found, floor)
    relation = tokens.at(found.last)
    if relation.kind == "relation" and not relation.clitics:
        return widen(tokens, found, found.first, found.last + 1)
    led = _led_by(tokens, found.first, floor)
    if led is None:
        return _sequel(tokens, found) or _followed(tokens, found)
    start, direction, anchor = led
    is_told = tokens.word(start - 1) == "اي"  # "that is, after nine months": the length of what was just told
    is_short = found.unit in ("D", "W") or (found.unit == "M" and found.count == 1)
    is_vague = found.mod in INEXACT and not (found.mod == "LESS_THAN" and is_short)
    if is_told or (is_vague and direction > 0) or found.kind == "damaged":
        return found
    if found.unit.startswith("T"):
        return _of_hours(tokens, found, start, direction)
    is_bare = direction > 0 and start == found.first - 1 and tokens.word(start).endswith(("بعد", "عقب"))
    if tokens.word(found.first - 1) != "ذلك" and _counts_from_event(tokens, found.last, start):
        # "two days after the killing": a length, unless the killing was told and dated before
        return _of_happening(tokens, _of_day_told(tokens, found, start), start, direction)
    if is_bare and _is_spent(tokens, found.last):
        return _of_day_told(tokens, found, start)
    if tokens.word(found.last) in FROM_IT:  # "two weeks before it"
        anchor = "story"
    found.kind, found.direction, found.anchor, found.is_counted = "shift", direction, anchor, True
    if found.unit == "Y" and found.count == 1 and tokens.word(start).removeprefix("و") in JOINED_TO:
        found.note = SAME_MONTH
    return _to_the_day(tokens, widen(tokens, found, start))


def _sequel(tokens: Tokens, found: Expression) -> Expression | None:
    """`وسبقه باثني عشر يوما الهجوم`, `تلتها بأسبوع غارة`: counted from what was told before; None for other lengths."""
    if found.count is None or found.unit.startswith("T") or not tokens.words[found.first].startswith("ب"):
        return None
    for place in range(found.first - 1, max(0, found.first - TO_WHAT_CAME), -1):
        word = tokens.word(place)
        if not word.isalpha():
            return None
        direction = _came(word.removeprefix("و").removeprefix("ف"))
        if direction:
            found.kind, found.direction, found.anchor, found.is_counted = "shift", direction, "story", True
            return found
    return None


def _came(word: str) -> int:
    """-1 for "came before it", 1 for "came after it", 0 for other words; the form itself carries what it came to."""
    for ending in OF_WHAT_CAME:
        bare = word.removesuffix(ending)
        if bare in CAME_BEFORE:
            return -1
        if bare in CAME_AFTER and (ending or bare not in ("تبع", "لحق", "يلي", "تلي")):
            return 1
    return 1 if word in ("تلاه", "تلاها", "تلاهما", "تلاهم") else 0


def _of_happening(tokens: Tokens, found: Expression, start: int, direction: int) -> Expression:
    """Notes what a length is counted from, one word or a noun and its owner: `من الهجوم`, `على سقوط المدينة`."""
    if found.kind != "duration" or found.count is None or found.mod:
        return found
    first = found.last + 1 + (tokens.word(found.last) in ABOUT)
    words = [tokens.word(first)]
    is_whole = words[0].startswith("ال") or words[0].endswith(("ها", "هم", "ه"))
    if not is_whole and tokens.word(first + 1).isalpha():
        words.append(tokens.word(first + 1))
    if all(word.isalpha() for word in words) and not tokens.kind(first):
        begins = tokens.start_without_clitics(start)
        found.happening = Happening(tuple(words), direction, start, begins)
    return found


def _to_the_day(tokens: Tokens, found: Expression) -> Expression:
    """`قبل سنة بالتمام`, `قبل عشرة أعوام بالضبط`: the same day of another year."""
    last = found.last + (tokens.word(found.last) in EXACTLY)
    is_whole = bool(found.count) and not (found.count or 0) % 1
    if last == found.last or found.unit != "Y" or not is_whole or found.anchor != "publication":
        return found
    last += 1 if tokens.word(last) == "والكمال" else 0
    found.kind, found.unit, found.count = "same", "D", -found.direction * (found.count or 0)
    return widen(tokens, found, found.first, last)


def _of_hours(tokens: Tokens, found: Expression, start: int, direction: int) -> Expression:
    """`بعد ساعات`: on the day told before; `قبل ساعات` stays a length, and so do hours that are counted."""
    if found.count is not None:
        return found
    is_told = direction > 0 or tokens.word(found.first - 1) == "ذلك"  # "hours before that"
    if is_told and found.unit == "TH":
        found.kind, found.value = "same", "PERIOD"
    elif (
        found.unit == "TH"
        and tokens.word(start) in ("قبل", "وقبل")
        and tokens.word(found.last) not in COUNTED_TO
    ):
        return pointers.of_today(widen(tokens, found, start))
    return widen(tokens, found, start)


def _followed(tokens: Tokens, found: Expression) -> Expression:
    """`يومين بعد ذلك`, `أربعة أشهر من بعد`, `ثلاثة أيام بعدها`: a date when nothing says that something lasted."""
    j, before = found.last, tokens.word(found.first - 1)
    if (
        found.unit.startswith("T")
        or found.count is None
        or before in BEFORE_ONE
        or before.startswith(LASTING)
    ):
        return found
    after = tokens.word(j + 2)
    direction = FOLLOWERS.get(f"{tokens.word(j)} {tokens.word(j + 1)}", 0)
    last = j + 2
    if direction == 0 and tokens.word(j) in JOINED_TO:
        direction, last = (1 if tokens.word(j).startswith("بعد") else -1), j + 1
        is_apart = not before.isalpha() or tokens.at(found.first).clitics or not tokens.word(last).isalpha()
        direction *= bool(is_apart)
    if direction == 0 or (tokens.word(j) == "من" and after.startswith("ال")):
        return found
    found.kind, found.direction, found.anchor, found.is_counted = "shift", direction, "story", True
    return widen(tokens, found, found.first, last)


def _of_day_told(tokens: Tokens, found: Expression, start: int) -> Expression:
    """`صوّت المجلس الأحد …، وذلك بعد يومين من مقتله`: the day that the same clause names, counted another way."""
    event = tokens.word(found.last + 1)
    if found.unit != "D" or (event not in EVENT_NOUNS and event.removeprefix("ال") not in EVENT_NOUNS):
        return found
    if follows_day(tokens, start):
        found.kind, found.value = "same", "PERIOD"
        return widen(tokens, found, start)
    return found


def follows_day(tokens: Tokens, start: int) -> bool:
    """Whether the clause has named a day or month before token `start`."""
    place = start - 1
    while place >= 0 and start - place < LONGEST_CLAUSE and tokens.word(place) not in CLAUSE_ENDS:
        if tokens.kind(place) in ("weekday", "deictic", "month") or tokens.word(place) == "اليوم":
            return True
        place -= 1
    return False


def _counts_from_event(tokens: Tokens, j: int, start: int) -> bool:
    """Whether "من" or "على" at token `j` names the event that is counted from; "على رأس تحالف" names none.

    Nor does "على" of a verb before the words of time, which begin at token `start`: "أغارت بعد يومين على خمسة مواقع".
    """
    j += tokens.word(j) in ABOUT
    follower = tokens.word(j + 1)
    if tokens.word(j) == "من":
        return follower not in POINTS_BACK and follower not in NO_HAPPENING
    before = tokens.words[max(0, start - OF_A_VERB) : start]
    if tokens.word(j) == "علي" and any(
        word.removeprefix("و").removeprefix("ف") in TAKING_ON for word in before
    ):
        return False
    return tokens.word(j) == "علي" and follower not in BESIDE_ON and follower.isalpha()


def _is_spent(tokens: Tokens, j: int) -> bool:
    """Whether token `j` says where the time was spent: "بعد خمسة أشهر في الأسر"; but "بعد عامين في الخامس من أيار"."""
    noun = tokens.word(j + 1)
    return (
        tokens.word(j) == "في" and noun.startswith("ال") and not tokens.kind(j + 1) and len(noun) > LEAST_NOUN
    )


def _with_amount(tokens: Tokens, found: Expression, floor: int) -> Expression:
    first = found.first
    while first - 1 >= floor:
        if tokens.kind(first - 1) == "approximate":
            found.mod, first = tokens.at(first - 1).tag, first - 1
        elif tokens.word(first - 1) == "من" and tokens.kind(first - 2) == "compared" and first - 2 >= floor:
            found.mod, first = tokens.at(first - 2).tag, first - 2
        else:
            break
    return widen(tokens, found, first)


def _led_by(tokens: Tokens, first: int, floor: int) -> tuple[int, int, Anchor] | None:
    """بعد or قبل in front: where it begins, its direction, what it counts from."""
    has_that = tokens.word(first - 1) == "ذلك"
    start = first - 2 if has_that else first - 1
    before = tokens.at(start)
    if start < floor or before.kind not in ("after", "before") or before.clitics > 1:
        return None
    is_joined = tokens.word(first).startswith("ب") and tokens.words[first - 1][-1] in "هاد"
    is_told = before.kind == "after" or is_joined or has_that
    return start, 1 if before.kind == "after" else -1, "story" if is_told else "publication"
