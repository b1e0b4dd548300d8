"""How fine a date the quoted words can bear: a day needs a day in the words, a month a month, a year its digits.

Lexical on purpose: this guards an editor's reading, it does not repeat it.
"""

import re
from collections.abc import Sequence

from babel.dates import get_day_names, get_month_names

from app import dates
from app.archive.seeds import CitedDate
from app.extraction.folding import fold_text

_ARABIC_LOCALES = ("ar", "ar_IQ", "ar_MA", "ar_DZ", "ar_SA")


def complaint(date: CitedDate) -> str:
    """What `date` claims beyond its words, as a clause; empty when the words bear it.

    Only words that are said to state or carry the date are held against it: one that is counted from something
    else, or proved outside the text, must bear a note instead, and one that is carried from afar may.
    """
    if not date.edtf:
        return ""
    if date.basis == "carried" and date.note:
        return ""
    if date.basis in ("relative", "publication", "outside"):
        return (
            "" if date.note else f"the date {date.edtf} is {date.basis} but no note says how it was reached"
        )
    if date.basis == "none":
        return f"the date {date.edtf} has no basis"
    words = fold_text(" ".join(w.text for w in date.words))
    missing = [year for year in re.findall(r"\d{4}", date.edtf) if year not in words]
    if missing:
        return f"the year {missing[0]} of {date.edtf} is not in the words"
    fineness = dates.parse(date.edtf).precision
    if fineness == "day" and not _DAY.search(_without_years(words)):
        return f"{date.edtf} names a day, but its words do not"
    if fineness == "month" and not (_MONTH.search(words) or _DAY.search(_without_years(words))):
        return f"{date.edtf} names a month, but its words do not"
    return ""


def _without_years(words: str) -> str:
    return re.sub(r"\d{4}", " ", words)


def _any_of(names: Sequence[str]) -> str:
    return "|".join(
        sorted({re.escape(fold_text(name)) for name in names if len(name) > 2}, key=len, reverse=True)
    )


_MONTH_NAMES = [
    str(get_month_names(width, locale=locale)[m])
    for locale in ("en", *_ARABIC_LOCALES)
    for width in (("wide", "abbreviated") if locale == "en" else ("wide",))
    for m in range(1, 13)
]
_DAY_NAMES = [str(get_day_names("wide", locale=locale)[d]) for locale in ("en", "ar") for d in range(7)]
_DAY_WORDS = re.findall(
    r"\w+",
    "today yesterday tomorrow dawn day days eve first second third fourth fifth sixth seventh eighth ninth tenth "
    "اليوم يوم أيام أمس غداً فجر الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي العشرين "
    "الثلاثين",
)
_MONTH_WORDS = ["month", "months", "شهر", "الشهر", "أشهر", "شهور"]
# Letters may be glued to the words: some texts lost their spaces.
_DAY = re.compile(rf"(?<!\d)(?:[1-9]|0[1-9]|[12]\d|3[01])(?!\d)|{_any_of(_DAY_WORDS + _DAY_NAMES)}")
_MONTH = re.compile(_any_of(_MONTH_NAMES + _MONTH_WORDS))
