"""Arabic lengths of time, and what makes a length a date: `ثلاثة أعوام`, `بعد عامين`, `قبل أيام قليلة`."""

from app.extraction.dates.arabic.numbers import number
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Expression

FEW = word_set("قليله معدوده عده طويله كثيره عديده اخري")
SPAN_WORDS = word_set("منذ ومنذ خلال وخلال غضون مدي مدار لمده مده طوال طيله طوال على عبر في استمر دام كل")


def length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A length that begins with a number at token `i`: `ثلاثة أعوام`, `50 عاماً`, `عشرة أيام`."""
    counted = number(tokens, i)
    if counted is None:
        return None
    count, j = counted
    known = tokens.at(j)
    if known.kind != "unit" or known.clitics or known.value == 2:
        return None
    if known.is_definite and tokens.kind(j + 1) != "relation":
        return None
    found = expression(tokens, "duration", i, j + 1)
    found.count, found.unit = count, known.tag
    if known.tag == "NI":
        found.unit = "D"
    return around_length(tokens, found, floor)


def lone_length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A unit that is its own number: `عامين`, `شهرين`, `أيام قليلة`, `بعد عام`, `منذ سنوات`, `العقدين الماضيين`."""
    known = tokens.at(i)
    if known.value == 1 and not _is_lone_unit(tokens, i):
        return None
    found = expression(tokens, "duration", i, i + 1)
    found.count, found.unit = {1: 1.0, 2: 2.0, 3: None}[known.value], known.tag
    if tokens.word(i + 1) in FEW:
        found = widen(tokens, found, i, i + 2)
    before = tokens.word(i - 1)
    compared = (before == "من" and tokens.kind(i - 2) == "compared") or tokens.kind(i - 1) == "approximate"
    if known.value == 3 and compared and i - 1 >= floor and found.last == i + 1:
        return _damaged_length(tokens, around_length(tokens, found, floor))
    if known.value == 3 and not _is_plural_length(tokens, i, found):
        return None
    return around_length(tokens, found, floor)


def _is_lone_unit(tokens: Tokens, i: int) -> bool:
    """A singular stands for one only after "after", "before", "since", "within" ("بعد عام", "خلال أسبوع")."""
    known = tokens.at(i)
    if not known.kind or known.is_definite or (known.tag.startswith("T") and known.clitics):
        return False
    is_few_letters = tokens.kind(i - 1) in ("after", "before") or tokens.word(i - 1) in SPAN_WORDS - {
        "في",
        "كل",
        "على",
    }
    compared = (tokens.word(i - 1) == "من" and tokens.kind(i - 2) == "compared") or tokens.kind(
        i - 1
    ) == "approximate"
    has_digits = tokens.word(i + 1).isdigit()
    is_after_that = (
        known.clitics > 0
        and tokens.words[i].startswith("ب")
        and tokens.word(i - 1) in ("ذلك", "بعدها", "قبلها")
    )
    return (
        (is_few_letters or compared or is_after_that)
        and not has_digits
        and not tokens.kind(i + 1) == "number"
    )


def _is_plural_length(tokens: Tokens, i: int, found: Expression) -> bool:
    before = tokens.word(i - 1)
    is_led = tokens.kind(i - 1) in ("after", "before") or before in SPAN_WORDS or before in ("ذلك",)
    known = tokens.at(i)
    is_definite = known.is_definite
    if is_definite:
        return tokens.kind(i + 1) == "relation"
    return is_led or found.last > i + 1


def _damaged_length(tokens: Tokens, found: Expression) -> Expression:
    found.value = f"PX{found.unit}" if not found.unit.startswith("T") else f"PTX{found.unit[1:]}"
    found.kind, found.note = "damaged", "the number before the unit was lost"
    return found


def around_length(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in "more than", "about", and the بعد or قبل that makes a length a date."""
    first = _over_amounts(tokens, found, floor)
    relation = tokens.at(found.last)
    if relation.kind == "relation" and not relation.clitics and first >= floor:
        found = widen(tokens, found, first, found.last + 1)
        return found
    found = widen(tokens, found, first)
    led = _led_by(tokens, first, floor)
    if led is None or found.kind == "damaged":
        return found if led is None else widen(tokens, found, led[0])
    start, direction, anchor = led
    if tokens.word(start - 1) == "اي":  # "that is, after nine months": the length of what was just told
        return found
    if found.mod in ("MORE_THAN", "LESS_THAN", "APPROX") and direction > 0:
        return found
    found.kind, found.direction, found.anchor = "shift", direction, anchor  # type: ignore[assignment]
    found.is_counted = True
    if tokens.word(found.last) in ("من", "علي") and tokens.word(found.last + 1) not in ("ذلك", "الان", "هذا"):
        found.anchor = "event"
    return widen(tokens, found, start)


def _over_amounts(tokens: Tokens, found: Expression, floor: int) -> int:
    first = found.first
    while first - 1 >= floor:
        known = tokens.at(first - 1)
        if known.kind == "approximate":
            found.mod, first = known.tag, first - 1
        elif tokens.word(first - 1) == "من" and tokens.kind(first - 2) == "compared" and first - 2 >= floor:
            compared = tokens.at(first - 2)
            found.mod, first = compared.tag if compared else "", first - 2
        else:
            break
    return first


def _led_by(tokens: Tokens, first: int, floor: int) -> tuple[int, int, str] | None:
    """بعد or قبل in front: where it begins, its direction, what it counts from."""
    before = tokens.at(first - 1)
    if before.kind in ("after", "before") and not before.clitics > 1:
        is_joined = tokens.word(first).startswith("ب") and tokens.words[first - 1][-1] in "هاد"
        anchor = "story" if before.kind == "after" or is_joined else "publication"
        return first - 1, 1 if before.kind == "after" else -1, anchor
    if (
        tokens.word(first - 1) == "ذلك"
        and first - 2 >= floor
        and tokens.kind(first - 2) in ("after", "before")
    ):
        return first - 2, 1 if tokens.kind(first - 2) == "after" else -1, "story"
    return None
