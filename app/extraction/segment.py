"""A text to its passages: sentences, headings, furniture, also where line breaks, spaces or full stops were lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.extraction import furniture, language
from app.extraction.records import Article, Language, Passage

Span = tuple[int, int]

_EDGE = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff•▪●◦·*|‣"
_LEADING = re.compile(f"[{_EDGE}]*(?:[-–—>](?=\\s))?[{_EDGE}]*")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_END = re.compile(r"""[.!?؟…]+["'”’»)\]]*|[\u061f]""")
_ENDS, _CLOSING = frozenset(".!?؟…:؛;,،"), "\"'”’»)]"
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“‘'\-–—/])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Adm|Brig|"
    r"Pvt|Spc|Sen|Rep|Gov|Pres|Hon|Rev|Amb|Sec|No|Nos|Art|Vol|pp|Fig|vs|e\.g|i\.e|cf|approx|est|al|"
    r"ca|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|[A-Z]|"
    r"(?:[A-Za-z]\.)+[A-Za-z]|[ء-ي])\Z"
)
# These end a sentence when one of the usual openers follows.
_MAY_END = re.compile(r"(?:(?:[A-Za-z]\.)+[A-Za-z]|Jr|Sr|Inc|Co|Corp|Ltd|etc)\Z")
_OPENER = (
    r"(?:The|In|On|At|By|An?|It|He|She|They|We|This|That|These|Those|But|And|After|Before|From|For|"
    r"Since|During|Two|Three|Four|Five|Both|Some|Many|More|As|When|While|Under|US|U\.S\.|American|"
    r"Iraqi?|Iranian|President|Washington|Baghdad|Officials?|Meanwhile|However|Earlier|Later|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)"
)
_OPENS = re.compile(rf"\s+[\"“‘'(«]?{_OPENER}\b")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,2}\Z")
_GLUED_ENGLISH = re.compile(rf"(?<=[a-z]{{2}})(?={_OPENER} )|(?<=\d{{4}})(?={_OPENER} )")
_GLUED_ARABIC = re.compile("(?<=[ةً])(?=ال[ء-ي]{3})|(?<=[ء-ي]:)(?=[ء-ي\\d])")
# All begin with the sign or digit behind which the break was, so that the search can run from one to the next.
_LOST_BREAKS = re.compile(
    r"[.\d](?:(?<=[ء-ي»\d][.])(?=[ء-ي«])|(?<=[ء-ي]{2}[.])(?=\d)|(?<=\d{4})(?=[ء-ي])|(?<=[a-z][.])(?=[A-Z][a-z])"
    r"|(?<=\d{4})(?=[A-Z][a-z]))"
)
_SAYS = (
    "قال|قالت|وقال|أعلن|اعلن|أعلنت|اعلنت|ذكر|ذكرت|أكد|اكد|أكدت|اكدت|أضاف|اضاف|أضافت|اضافت|أوضح|"
    "اوضح|أوضحت|اوضحت|أشار|اشار|أشارت|اشارت|أفاد|افاد|أفادت|افادت|صرح|صرحت|أظهر|أظهرت|اظهرت|أعرب|"
    "اعرب|أعربت|اعربت|كشف|كشفت|نقلت|بين|تابع|تابعت|شدد|شددت|لفت|لفتت|نفى|نفت|دعا|دعت|طالب|"
    "طالبت|اعتبر|اعتبرت|رأى|رأت|كان|كانت|وصل|وصلت|شن|شنت|قتل|قتلت|هاجم|هاجمت|اتهم|اتهمت|حذر|حذرت|"
    "توقع|توقعت|بدأ|بدأت|انسحب|انسحبت|غادر|غادرت|سيطر|سيطرت|أسفر|أسفرت|اسفر|اسفرت|جاء|جاءت|يأتي|"
    "تأتي"
)
_CLAUSE_OPENER = re.compile(rf"\s(?=و(?:{_SAYS})\s)")
_DATE_LINE = re.compile(
    r"(?:(?:in|on|في|عام|سنة|يوم)\s+)?(?:\d|[٠-٩]|January|February|March|April|May |June|July|"
    r"August|September|October|November|December|يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|"
    r"[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|[أا]يار|"
    r"حزيران|تموز|آب |[أا]يلول|تشرين)",
    re.IGNORECASE,
)
_ONLY_A_DATE = 28
_LONG_RUN = 280
_ENDLESS = 2000
_HEADING_WORDS = 16
_STRAY = 80


def article(
    text: str, *, published: str | None = None, lang: Language | None = None, name: str = ""
) -> Article:
    """Make the Article of a stored text: its language (found unless `lang` says it) and its passages.

    `published` is EDTF or None. Raises UnreadableText when the language is neither Arabic nor English.
    """
    spoken = lang or language.detect(text, name)
    return Article(text, spoken, published, segment(text, spoken), name)


def segment(text: str, spoken: Language) -> tuple[Passage, ...]:
    """Cut a text into passages, in order and without overlap; offsets are code points of `text`.

    `spoken` is the language of the document; each paragraph gets its own. What no passage covers is white space,
    list marks and invisible signs.
    """
    lines = _paragraphs(text)
    languages = [language.of_paragraph(text[start:end], spoken) for start, end in lines]
    page = _Page(spoken, _is_list(text, lines), _has_strays(text, lines, languages, spoken), len(lines))
    passages: list[Passage] = []
    for number, ((start, end), own) in enumerate(zip(lines, languages, strict=True)):
        passages.extend(_paragraph(text, start, end, own, number, page))
    return tuple(passages)


@dataclass(frozen=True, slots=True)
class _Page:
    """What holds for all paragraphs of a text."""

    language: Language
    is_list: bool
    has_strays: bool
    paragraphs: int


def _has_strays(text: str, lines: list[Span], languages: list[Language | None], spoken: Language) -> bool:
    """Whether what is in another language is little enough to be left over from a page, not part of the article."""
    other = sum(end - start for (start, end), own in zip(lines, languages, strict=True) if own != spoken)
    return other < 0.25 * len(text)


def _paragraphs(text: str) -> list[Span]:
    """Trimmed spans of the lines; lines that a narrow column broke are put together again."""
    lines = [match.span() for match in _LINE.finditer(text)]
    spans = [span for line in lines if (span := _trimmed(text, *line)) is not None]
    if not _is_wrapped(text, spans):
        return spans
    joined: list[Span] = []
    for start, end in spans:
        gap = text[joined[-1][1] : start] if joined else ""
        if joined and gap.count("\n") == 1 and not _DATE_LINE.match(text, start, end):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_wrapped(text: str, spans: list[Span]) -> bool:
    """True when most lines are of one narrow width and stop in mid-sentence."""
    lengths = sorted(end - start for start, end in spans)
    if len(lengths) < 6 or not 40 <= lengths[len(lengths) // 2] <= 100 or lengths[-1] > 110:
        return False
    broken = sum(not _ends_well(text[start:end]) and end - start > 40 for start, end in spans)
    continued = sum(text[start].islower() for start, _ in spans)
    is_plain = "\n\n" in text.strip() or continued >= 0.3 * len(spans)
    return broken > len(spans) * (0.5 if is_plain else 0.7)


def _ends_well(line: str) -> bool:
    """Whether a line ends with a sign that ends a sentence or a part of one."""
    return line.rstrip(_CLOSING)[-1:] in _ENDS


def _trimmed(text: str, start: int, end: int) -> Span | None:
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    end = start + len(text[start:end].rstrip(_EDGE))
    return (start, end) if start < end else None


def _is_list(text: str, lines: list[Span]) -> bool:
    """True when lines end without a full stop as a rule, so that a missing one does not make a heading."""
    bodies = [span for span in lines if span[1] - span[0] > 30]
    open_ended = sum(not _ends_well(text[start:end]) for start, end in bodies)
    return len(bodies) >= 4 and open_ended > 0.6 * len(bodies)


def _paragraph(
    text: str, start: int, end: int, own: Language | None, number: int, page: _Page
) -> Iterator[Passage]:
    line = text[start:end]
    reason = furniture.reason_of(line)
    if not reason and own is None:
        reason = "neither Arabic nor English"
    if not reason and own != page.language and len(line) < _STRAY and page.has_strays:
        reason = f"a stray line in {'Arabic' if own == 'ar' else 'English'} in a text of the other language"
    own = own or page.language
    if reason:
        yield Passage(start, end, own, "furniture", reason, number)
    elif number + 1 < page.paragraphs and _is_heading(line, page.is_list and number > 0):
        yield Passage(start, end, own, "heading", "", number)
    else:
        yield from _sentences(text, start, end, own, number)


def _is_heading(line: str, is_list: bool) -> bool:
    if len(line) <= _ONLY_A_DATE and _DATE_LINE.match(line) and len(line.split()) <= 4:
        return True
    if line.endswith(":") and len(line.split()) <= _HEADING_WORDS:
        return True
    if is_list or _ends_well(line) or _DATE_LINE.match(line):
        return False
    return len(line.split()) <= _HEADING_WORDS


def _sentences(text: str, start: int, end: int, own: Language, number: int) -> Iterator[Passage]:
    lost_breaks = len(_LOST_BREAKS.findall(text, start, end)) >= 2
    for first, last, is_heading in _pieces(text, start, end, lost_breaks):
        span = _trimmed(text, first, last)
        if span is None:
            continue
        reason = furniture.reason_of(text[span[0] : span[1]])
        kind = "furniture" if reason else "heading" if is_heading else "sentence"
        yield Passage(span[0], span[1], own, kind, reason, number)  # type: ignore[arg-type]


def _pieces(text: str, start: int, end: int, lost_breaks: bool) -> Iterator[tuple[int, int, bool]]:
    """Spans between sentence ends, and whether the piece is a heading that lost its line break."""
    for first, last in _between(start, end, _full_stops(text, start, end)):
        cuts = list(_glued_headings(text, first, last)) if lost_breaks else []
        *headings, (first, last) = _between(first, last, cuts)
        yield from ((*heading, True) for heading in headings)
        if last - first <= _LONG_RUN:
            yield first, last, False
            continue
        for run in _between(first, last, _clause_openings(text, first, last)):
            yield from ((*part, False) for part in _between(*run, _breaths(text, *run)))


def _breaths(text: str, start: int, end: int) -> Iterator[int]:
    """Cuts at spaces in what no sign divides, so that a page without any does not become one endless sentence."""
    while end - start > _ENDLESS:
        space = text.rfind(" ", start, start + _ENDLESS)
        start = space + 1 if space > start else start + _ENDLESS
        yield start


def _between(start: int, end: int, cuts: Iterator[int] | list[int]) -> list[Span]:
    edges = [start, *cuts, end]
    return [(first, last) for first, last in pairwise(edges) if first < last]


def _full_stops(text: str, start: int, end: int) -> Iterator[int]:
    for match in _END.finditer(text, start, end):
        if match.end() < end and _is_end(text, match, start, end):
            start = match.end()
            yield start


def _is_end(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether this mark ends a sentence, given what stands before (from `start`) and after it."""
    stop, after = match.end(), text[match.end()]
    before = text[max(start, match.start() - 12) : match.start()]
    following = _next_letter(text, stop, end)
    if match.group() == ".":
        if _LIST_NUMBER.fullmatch(text[start : match.start()]):
            return False
        if _ABBREVIATION.search(before):
            return bool(_MAY_END.search(before) and _OPENS.match(text, stop))
        if not after.isspace():
            return _is_glued_end(before[-1:], text[stop : stop + 2])
    elif not after.isspace() and not (following.isupper() or "\u0620" <= following <= "\u064a"):
        return False
    return not following.islower()


def _is_glued_end(before: str, after: str) -> bool:
    """A full stop with no space after it: "left.The" and "جندي.قائلا" end, "3.5", "com.news" and "U.S" do not."""
    if "\u0620" <= after[0] <= "\u064a" or after[0] in "«“":
        return before.isalnum() or before in "»”)" or "\u064b" <= before <= "\u0652"
    if "\u0620" <= before <= "\u064a":
        return after[0].isdigit() or after[0].isupper()
    return before.isalnum() and not before.isupper() and after[0].isupper() and after[1:].islower()


def _next_letter(text: str, start: int, end: int) -> str:
    for position in range(start, min(end, start + 6)):
        if text[position].isalnum():
            return text[position]
    return ""


def _glued_headings(text: str, start: int, end: int) -> Iterator[int]:
    """Cuts after headings of at most eight words that stand before their sentence without a break."""
    for pattern in (_GLUED_ARABIC, _GLUED_ENGLISH):
        for match in pattern.finditer(text, start, end):
            if start < match.start() and len(text[start : match.start()].split()) <= 8:
                start = match.start()
                yield start


def _clause_openings(text: str, start: int, end: int) -> Iterator[int]:
    """Cuts where a long run without full stops opens a new clause ("وقال", "وأعلنت"), as Arabic news does."""
    for match in _CLAUSE_OPENER.finditer(text, start + 40, end):
        if match.end() - start >= 40 and end - match.end() >= 30:
            start = match.end()
            yield start
