"""Arabic units that point at a time: `العام الماضي`, `ذلك اليوم`, `السنوات الخمس الماضية`."""

from app.extraction.dates.arabic.calendar import relation_after
from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens, Word
from app.extraction.dates.values import Expression, Point


def pointed_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`العام الماضي`, `الشهر نفسه`, `اليوم التالي`, `هذا الأسبوع`, `ذلك اليوم`, `السنوات الأخيرة`, `اليوم`."""
    known = tokens.at(i)
    demonstrative = tokens.word(i - 1) if tokens.kind(i - 1) == "demonstrative" and i - 1 >= floor else ""
    relation = relation_after(tokens, i + 1)
    if not known.is_definite:
        return None
    if known.value > 1:
        return None if known.tag.startswith("T") else counted_between(tokens, i, known)
    if known.tag.startswith("T"):
        return None
    if relation:
        found = expression(tokens, "shift" if relation[0] else "same", i, relation[2])
        found.direction, found.anchor = relation[0], relation[1]  # type: ignore[assignment]
    elif demonstrative:
        found = expression(tokens, "same", i - 1, i + 1)
        found.anchor = "publication" if demonstrative.endswith(("هذا", "هذه")) else "story"
    elif known.tag == "D" and _is_today(tokens, i):
        found = expression(tokens, "same", i, i + 1)
        found.anchor = "publication"
    else:
        return None
    found.count, found.unit = 1.0, "D" if known.tag == "NI" else known.tag
    if known.tag == "NI":
        found.point = Point(time="NI")
    return found


def counted_between(tokens: Tokens, i: int, unit: Word) -> Expression | None:
    """`السنوات الماضية`, `السنوات الخمس الماضية`, `العقدين الأخيرين`."""
    number = tokens.at(i + 1)
    is_counted = number.kind == "number" and number.is_definite
    relation = relation_after(tokens, i + 1 + is_counted)
    if relation is None or not relation[0]:
        return None
    found = expression(tokens, "duration", i, relation[2])
    found.unit = unit.tag
    found.count = 2.0 if unit.value == 2 else float(number.value) if number and is_counted else None
    return found


def _is_today(tokens: Tokens, i: int) -> bool:
    if tokens.words[i] not in ("اليوم", "واليوم"):
        return False
    follower = tokens.word(i + 1)
    return tokens.kind(i + 1) not in ("ordinal", "number", "relation") and follower != "الذي" and tokens.word(i - 1) not in (
        "في", "ذلك", "من", "هذا", "صحيفه", "جريده", "روسيا", "مصر", "الي", "طوال", "قناه",
    )  # fmt: skip
