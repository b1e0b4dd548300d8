"""Titles and other words that stand for somebody named elsewhere: "the US president", "the group", التنظيم."""

import re
from collections.abc import Mapping, Sequence

from app.extraction.naming.entries import GazetteerEntry
from app.extraction.naming.index import Hit
from app.extraction.naming.known import Known

_NEAR = 700  # letters within which "the president" still means the one just named
_AFTER_OFFICE = re.compile(
    r"(?:[\s,،:\"']|السابق|الاسبق|الراحل|الجديد|المنتخب|الحالي|المكلف|الموقت|بالوكاله|بالانابه|الجنرال|"
    r"السيد|انذاك|حينها|"
    r"حينيذ|المستقيل|المتشدد|اللواء|designate|elect|mr\.?|gen\.?|general|at the time|then|-|sheikh|lt\.?|"
    r"adm\.?|admiral)*"
)
_BEFORE_OFFICE = re.compile(
    r"(?: |(?:,|،| -| –|\(|, who (?:was|is|became)|, then|,? as|,? the) ?"
    r"(?:(?:a|the|then|former|new|acting|interim|now|iraq's|iran's|its|our|ex-|late|that time|current)[ -]?)*)"
)
_POST = re.compile(
    r"\b(?:as|become|became|becoming|made him|made her|named|appointed|elected|nominated|confirmed|be|"
    r"(?:post|office|job|role|"
    r"position|title) of|an?|any|every|in 19\d\d,|in 20\d\d,|first|next|future|no) $|(?:منصب|صار|اصبح|"
    r"عين|انتخب|تعيين|انتخاب|"
    r"تولي|لمنصب|بمنصب|يصبح) $"
)
_OF_ANOTHER = re.compile(
    r"(?: of |'s|-| (?:ال)?[\u0621-\u064a]+ي(?![\u0621-\u064a])| (?:و?ال)?(?:سابق|راحل))"
)
_OFFICES_OF = {
    "the president": ("us-president", "iraq-president", "iran-president"),
    "the prime minister": ("iraq-prime-minister", "uk-prime-minister"),
    "the premier": ("iraq-prime-minister",),
    "the defense secretary": ("us-secretary-of-defense",),
    "the secretary of state": ("us-secretary-of-state",),
    "الرييس": ("us-president", "iraq-president", "iran-president"),
    "رييس الوزراء": ("iraq-prime-minister", "uk-prime-minister"),
    "رييس الحكومه": ("iraq-prime-minister",),
}
# What follows the first word in the Arabic names of those that the echo can stand for; kinds in English.
_GROUPS = {"التنظيم": "تنظيم", "the jihadists": "تنظيم", "المجلس": "مجلس", "the council": "مجلس"}
_SHORT = frozenset(("the group", "the jihadist group", "the militant group", "the extremist group"))
ECHOES = (*_OFFICES_OF, *_GROUPS, *_SHORT)


class Titles:
    """The titles of one text; `last` says who was mentioned where, in the order of the text."""

    def __init__(self, known: Known, text: str, hits: Sequence[Hit], last: Mapping[str, int]) -> None:
        self.known, self.text, self.hits, self.last = known, text, hits, last

    def stands_by_a_name(self, i: int) -> bool:
        """Whether a person's name follows the title at once, or stands right before it."""
        hit = self.hits[i]
        following = self.hits[i + 1] if i + 1 < len(self.hits) else None
        if following and _is_person(following) and self._leads_to(hit, following):
            return True
        before = self.hits[i - 1] if i else None
        if before and _is_person(before) and hit.start - before.end < 40:
            gap = _BEFORE_OFFICE.fullmatch(self.text, before.end, hit.start)
            return gap is not None and (gap.group() != " " or hit.first.is_arabic)
        return False

    def _leads_to(self, hit: Hit, following: Hit) -> bool:
        is_near = following.start - hit.end < 40
        return is_near and _AFTER_OFFICE.fullmatch(self.text, hit.end, following.start) is not None

    def opens_a_name(self, i: int) -> bool:
        """Whether a person's name follows an adjective at once: the Iraqi Abu Mahdi al-Muhandis."""
        if self.hits[i].first.is_arabic and not self.hits[i].has_article:
            return False
        following = self.hits[i + 1] if i + 1 < len(self.hits) else None
        return bool(
            following and _is_person(following) and self.text[self.hits[i].end : following.start] == " "
        )

    def is_a_post(self, hit: Hit) -> bool:
        """Whether the title is an office to be had and nobody's: "he became secretary of state"."""
        return _POST.search(self.text, max(0, hit.start - 24), hit.start) is not None

    def only_holder_before(self, hit: Hit, office: str) -> GazetteerEntry | None:
        """The holder of `office` named shortly before; None when two were, for the date must decide then."""
        holders = [
            person
            for person in map(self.known.actors.get, self.last)
            if person
            and hit.start - self.last[person.id] < _NEAR
            and any(role.office == office for role in person.roles)
        ]
        return holders[0] if len(holders) == 1 else None

    def echoed(self, i: int) -> GazetteerEntry | None:
        """Whom the words at `i` stand for, if anybody fitting was named before."""
        hit = self.hits[i]
        key = "ا" + hit.first.key[1:] if hit.first.key.startswith("لل") else hit.first.key
        if key in _GROUPS:
            return self._body_before(key)
        if key in _SHORT:
            return self._group_before(hit)
        if self.stands_by_a_name(i) or _OF_ANOTHER.match(self.text, hit.end) or self.is_a_post(hit):
            return None
        holders = (self.only_holder_before(hit, office) for office in _OFFICES_OF[key])
        return next((holder for holder in holders if holder), None)

    def _body_before(self, key: str) -> GazetteerEntry | None:
        """The last one whose Arabic name begins with the echoed word: تنظيم for التنظيم."""
        kinds = ("armed-group",) if _GROUPS[key] == "تنظيم" else ("organisation", "government")
        bodies = [
            entry
            for entry in map(self.known.actors.get, self.last)
            if entry and entry.kind in kinds and _GROUPS[key] in (entry.name_ar + " " + entry.id).split()[0]
        ]
        return max(bodies, key=lambda entry: self.last[entry.id], default=None)

    def _group_before(self, hit: Hit) -> GazetteerEntry | None:
        groups = [
            entry
            for entry in map(self.known.actors.get, self.last)
            if entry and entry.kind == "armed-group" and hit.start - self.last[entry.id] < _NEAR
        ]
        return max(groups, key=lambda entry: self.last[entry.id], default=None)


def _is_person(hit: Hit) -> bool:
    return any(name.entry is not None and name.entry.kind == "person" for name in hit.names)
