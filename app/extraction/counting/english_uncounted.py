"""English numbers that count nothing: ages, distances, times, and the numbers of resolutions and roads. Text "
"is folded.
"""

import re

from app.extraction.counting.numbers import Number, just_before

_NOT_COUNTED_EN = re.compile(
    r"(?: to one\b|[ -](?:more )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|"
    r"centur(?:y|ies)|nights?|time|times (?:as|more|larger|higher|greater|"
    r"the(?! (?:following|next|same))|over|that(?! (?:year|day|week|month|night|summer|winter)))|"
    r"summers?|"
    r"winters?|springs?|autumns?|seasons?|mornings?|evenings?|afternoons?|fortnights?|weekends?|"
    r"generations?|terms?|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|foot|inch(?:es)?|mm|cm|"
    r"degrees?|per night|pm|am|p\.m|a\.m|o'clock|gmt|-?year-?olds?|-?day|-?month|-?hour|acres?|hectares?|"
    r"knots?|volts?|watts?|decibels?|storeys?|carats?|calories|inning|innings|"
    r"square|kg|kilos?|kilograms?|pounds? of|mph|bpd|th\b|percentage))\b|(?:st|nd|rd|th)\b| ?(?:°|:\d)"
)
_UNDER_AGE = re.compile(
    r"\b(?:children|boys|girls|people|those|anyone|men|women|"
    r"persons) (?:aged )?(?:under|over|below|above) $"
)
_OFFSPRING = re.compile(
    r"\b(?:mother|father|parents?|widow|widower|grandmother|grandfather|dad|mum|mom) (?:of|to) $"
)
_LABELS_EN = re.compile(
    r"(?:\b(?:resolutions?|articles?|nos?\.?|(?<!s )(?<!men )(?<!dead )(?<!people )(?<!wounded )(?<!who )(?<!they )"
    r"(?<!peshmerga )(?<!now )(?<!still )(?<!police )(?<!to )(?<!militia )number|highway|route|tower|camp|"
    r"page|pages|chapter|phase|"
    r"level|section|paragraph|flight|air|channel|aged?|room|class|type|model|version|code|act|task force|"
    r"division|title|clause|annex|case|age of|bill|operation|group of(?= \d+ ?(?:nations|countries|states|[,.;)]))|g|"
    r"day|week|year|verse|part|volume|"
    r"round|gate|terminal|ward|block|order|decree|(?<!of )law|protocol|unit|company|battery|station|line|file|"
    r"item|lot|item|bus|interstate|mark|top|apollo|hill|building|boeing|airbus|studio|apartment|exhibit|"
    r"gallery|hall|floor|table|figure|box|footnote|appendix|plate|grade|season|episode|lane|hangar|bed|platform|dock|"
    r"camp|checkpoint|pier|gate|zone|sector|group) ?#?|#|[a-z]-)$"
)
# "Resolutions 660, 661 and 678", "pages 12 to 14"
_LISTED_LABELS = re.compile(
    r"\b(?:resolutions|articles|paragraphs|sections|chapters|highways|routes|pages|clauses|annexes|nos\.?|protocols|"
    r"orders|decrees|laws|acts|flights|verses|rooms|gates|wards|channels|phases|schedules|figures|tables|volumes|"
    r"psalms|lines|sectors|zones|blocks|towers|exhibits|counts) (?:of )?"
    r"(?:#?\d+[a-z]?(?:, and |, | and | or | to |-|/| & ))+$"
)
_NOTHING_NEXT = re.compile(r" ?(?:[,.;:)]|$)| (?:and|who|from|in|was|is)\b")
_BY_SO_MANY = re.compile(r" ?(?:-|to|votes to) ?\d")  # "backed the resolution 296 to 133"


_THIS = re.compile(r"\b(?:this|that|last|next|each|every|same|first) $")


def is_other_number(text: str, number: Number) -> bool:
    """Whether the number measures, dates or names something: 24 years, Resolution 1441."""
    if _NOT_COUNTED_EN.match(text, number.end) or just_before(text, number.first, _UNDER_AGE):
        return True
    if _OFFSPRING.search(text, max(0, number.first - 28), number.first) and _NOTHING_NEXT.match(
        text, number.end
    ):
        return True
    if number.form == "digits" and _LISTED_LABELS.search(text, max(0, number.first - 60), number.first):
        return True
    label = _LABELS_EN.search(text, max(0, number.first - 24), number.first)
    is_carried = label is not None and label.group().startswith(("resolution", "bill", "act"))
    if "," in text[number.first : number.end] or (
        label and _THIS.search(text, max(0, label.start() - 8), label.start())
    ):
        return False  # "in the first week 1,100 sorties", "this year 14 were killed"
    return label is not None and not (is_carried and _BY_SO_MANY.match(text, number.end))
