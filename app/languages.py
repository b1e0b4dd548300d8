"""The two languages of the site: their messages, plural forms, numbers, lists and sorting, as CLDR has them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from markupsafe import Markup

from app.errors import NotKept

Code = Literal["en", "ar"]
CODES: tuple[Code, ...] = ("en", "ar")
CATALOGUES = Path(__file__).parent / "locale"

# British English puts the day before the month and no comma before "and"; Iraq counts its months from كانون الثاني.
_LOCALES: dict[Code, str] = {"en": "en_GB", "ar": "ar_IQ"}
_ARABIC_SPELLINGS = str.maketrans("أإآٱىة", "اااايه", "ـ")
_QUALITY = re.compile(r"\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*")


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language of the site: what it is called, which way it runs, and how it says things."""

    code: Code
    direction: Literal["ltr", "rtl"]
    locale: Locale
    messages: NullTranslations

    @property
    def own_name(self) -> str:
        """Its name in itself: English, العربية."""
        return self.name_of(self.code)

    @property
    def twin(self) -> "Language":
        """The other language of the site."""
        return language("ar" if self.code == "en" else "en")

    def gettext(self, message: str, **values: object) -> str:
        """The message in this language; `values` fill its %(name)s places."""
        text = str(self.messages.gettext(message))
        return text % values if values else text

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """The message in the plural form that `count` asks for; %(count)s is the number as readers write it."""
        text = str(self.messages.ngettext(one, many, count))
        return text % {"count": self.number(count), **values}

    def number(self, value: float) -> str:
        """A number with its separators, in Latin digits in both languages.

        >>> language("ar").number(165000)
        '165,000'
        """
        return format_decimal(value, locale=self.locale, numbering_system="latn")

    def listed(self, items: Iterable[str]) -> Markup:
        """Items as a list in words, each isolated from the direction of its neighbours, as HTML.

        >>> print(language("en").listed(["A", "B & C"]))
        <bdi>A</bdi> and <bdi>B &amp; C</bdi>
        """
        isolated = [str(Markup("<bdi>{}</bdi>").format(item)) for item in items]
        # What joins the items is CLDR's, and each of them has been escaped.
        return Markup(format_list(isolated, locale=self.locale) if isolated else "")  # noqa: S704

    def name_of(self, code: str) -> str:
        """The name of a language, said in this one: Arabic, العربية."""
        return str(self.locale.languages.get(code, code))

    def pick(self, said: Mapping[str, str]) -> str:
        """This language's side of a text kept in both; the other side when there is only that."""
        return said.get(self.code) or next(iter(said.values()), "")

    def sort_key(self, text: str) -> str:
        """What a name is sorted by: no case, no accents, no Arabic spelling variants, no article at its head.

        >>> sorted(["مصطفى", "الحشد الشعبي", "إيران"], key=language("ar").sort_key)
        ['إيران', 'الحشد الشعبي', 'مصطفى']
        """
        bare = unicodedata.normalize("NFKD", text.translate(_ARABIC_SPELLINGS))
        bare = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
        return re.sub(r"^(ال(?=\w{3})|the |al-)", "", bare)


@lru_cache
def language(code: str) -> Language:
    """The language of that code; raises NotKept for any but `en` and `ar`."""
    for known in CODES:
        if code == known:
            locale = Locale.parse(_LOCALES[known])
            direction: Literal["ltr", "rtl"] = "rtl" if locale.text_direction == "rtl" else "ltr"
            return Language(known, direction, locale, _messages(known))
    raise NotKept("language", code)


def negotiate(accept_language: str) -> Language:
    """The language a browser asks for most (RFC 9110, section 12.5.4); English when it asks for neither.

    >>> negotiate("fr, ar-IQ;q=0.8, en;q=0.3").code
    'ar'
    """
    wanted: dict[str, float] = {}
    for part in accept_language.split(","):
        tag, _, parameters = part.partition(";")
        found = _QUALITY.fullmatch(parameters)
        quality = float(found[1]) if found else 1.0
        primary = tag.strip().lower().split("-")[0]
        wanted[primary] = max(quality, wanted.get(primary, 0.0))
    best = max(CODES, key=lambda code: wanted.get(code, 0.0))
    return language(best)


def mark(message: str) -> str:
    """The message unchanged: names a text for the catalogues where it is translated only later."""
    return message


def isolate(text: str) -> str:
    """A text kept apart from the direction of what surrounds it, where no element can be (titles, attributes).

    Uses FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Annex 9, section 2.4).
    """
    return f"\u2068{text}\u2069"


def visible(text: str) -> str:
    """A text as asked, with a sign for each control character, which HTML cannot hold.

    >>> visible("a\\0b")
    'a\N{REPLACEMENT CHARACTER}b'
    """
    return "".join("\ufffd" if unicodedata.category(c) == "Cc" else c for c in text)


def _messages(code: Code) -> NullTranslations:
    """The catalogue as edited (.po), compiled in memory, so that there is no second file to forget."""
    source = CATALOGUES / code / "LC_MESSAGES" / "isnad.po"
    if not source.exists():
        return NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as po:
        write_mo(compiled, read_po(po, locale=_LOCALES[code]))
    compiled.seek(0)
    return Translations(fp=compiled)
