"""What the preposition before a date makes of it: "by May", "since 2003", "حتى أغسطس" become TIMEX3 mods."""

from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Expression

MODS = {
    "by": "ON_OR_BEFORE", "until": "ON_OR_BEFORE", "till": "ON_OR_BEFORE", "before": "BEFORE", "after": "AFTER",
    "since": "ON_OR_AFTER", "circa": "APPROX", "around": "APPROX",
    "بحلول": "ON_OR_BEFORE", "حتي": "ON_OR_BEFORE", "لغايه": "ON_OR_BEFORE", "غايه": "ON_OR_BEFORE", "قبل": "BEFORE",
    "قبيل": "BEFORE", "بعد": "AFTER", "عقب": "AFTER", "منذ": "ON_OR_AFTER", "مذ": "ON_OR_AFTER", "حوالي": "APPROX",
    "نحو": "APPROX", "قرابه": "APPROX",
}  # fmt: skip
# "starting from May", "اعتبارا من مايو".
STARTING = word_set("starting beginning effective as اعتبارا ابتداء بدءا انطلاقا")
BOUNDED = frozenset({"calendar", "shift", "same"})


def mark_bounds(tokens: Tokens, expressions: list[Expression]) -> None:
    """Sets the mod of each date that has none from the word before it, in place; the ends of ranges have none."""
    for i, found in enumerate(expressions):
        is_range_end = found.join == "range" or (
            i + 1 < len(expressions) and expressions[i + 1].join == "range"
        )
        if not found.mod and found.kind in BOUNDED and not is_range_end:
            found.mod = _mod_before(tokens, found.first)


def _mod_before(tokens: Tokens, first: int) -> str:
    word = tokens.word(first - 1)
    if word in ("the", "يوم", "شهر"):
        first -= 1
        word = tokens.word(first - 1)
    if word.startswith(("و", "ف")) and word[1:] in MODS and word not in MODS:
        word = word[1:]
    if word in ("from", "من", "of", "on") and tokens.word(first - 2) in STARTING:
        return "ON_OR_AFTER"
    return MODS.get(word, "")
