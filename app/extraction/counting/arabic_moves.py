"""What Arabic persons become by where they go: to the mountains, over the border, into camps. Text is folded."""

import re

from app.extraction.counting.nouns import Noun
from app.extraction.counting.phrases import Phrase

_LETTERS = "\u0621-\u064a"
_GOING = (
    "(?:توجه|اتجه|وصل|ووصل|احتمي|احتم|التجا|لجا|سار|مشي|عبر|اجتاز|حوصر|علق|حوصروا|يتوجه|يتجه|يعبر|يتدفق|تدفق|"
    "اندفع|صعد|انتقل|دخل|تجمع|تكدس|احتشد|خرج|رحل|زحف|تسلق)(?:ت|وا|ون)?"
)
_PLACE = (
    "(?:ال)?(?:كردستان|اقليم|دهوك|جبال|جبل|تركيا|سوريا|اردن|ايران|لبنان|حدود|مخيم|مخيمات|منفي|مدارس|مساجد|كنايس|"
    "شمال|منطقه الكرديه|مناطق الكرديه|بلدان المجاوره|دول المجاوره|دول الجوار|بلدان الجوار)"
)
_AFTER = re.compile(
    rf"(?: [{_LETTERS}]+){{0,4}}? (?:قد )?{_GOING}(?: [{_LETTERS}]+){{0,3}}? "
    rf"(?:(?:الي|نحو|صوب|في|عبر|باتجاه) |ب)?{_PLACE}(?![{_LETTERS}]{{3}})"
)
_BEFORE = re.compile(
    rf"(?:^|[^{_LETTERS}])[وف]?{_GOING}(?: [{_LETTERS}]+){{0,2}}(?: (?:نحو|حوالي|قرابه|اكثر من|ما يزيد علي))? ?$"
)
_TO = re.compile(rf"(?: [{_LETTERS}]+){{0,5}}? (?:(?:الي|نحو|صوب|عبر|باتجاه) |ب){_PLACE}")
_SETTLED = frozenset(("people", "civilians", "families", "women", "children", "refugees", "displaced"))
_FEWEST, _BACK = 300, 44


def moved(text: str, counted: Phrase, noun: Noun, near: str | None) -> str | None:
    """What many civilians become by where they go; `near` is what a telling word says of them."""
    if near is not None or noun.family != "people" or noun.unit not in _SETTLED:
        return None
    if (counted.number.value or 0) < _FEWEST:
        return None
    start, end = counted.number.start, counted.end
    if _AFTER.match(text, end):
        return "displaced"
    is_going = _BEFORE.search(text, max(0, start - _BACK), start) is not None
    return "displaced" if is_going and _TO.match(text, end) else None
