"""English words that can belong to a date, each with its kind, number and tag."""

from app.extraction.dates.tokens import Word, numbered, word_set

MONTHS = numbered("january february march april may june july august september october november december")
MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
WEEKDAYS = numbered("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAY_SHORT = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
CARDINALS = numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = {
    word: n * 10
    for word, n in numbered("ten twenty thirty forty fifty sixty seventy eighty ninety").items()
    if n > 1
}
ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30}
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "FN", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE",
}  # fmt: skip
PLURALS = {
    "seconds": "TS", "minutes": "TM", "hours": "TH", "days": "D", "weeks": "W", "fortnights": "FN", "months": "M",
    "quarters": "Q", "years": "Y", "decades": "DE", "centuries": "CE", "weekends": "WE",
}  # fmt: skip

SEASONS = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
}
SEASONS |= {"winter": "WI", "wintertime": "WI"}
DAY_PARTS = {
    "morning": "MO", "forenoon": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV",
    "evenings": "EV", "night": "NI", "nights": "NI", "nighttime": "NI", "overnight": "NI",
    "daytime": "DT", "noon": "12:00", "midday": "MI", "midnight": "24:00", "dawn": "MO", "dusk": "EV",
    "daybreak": "MO", "sunrise": "MO", "sunset": "EV", "nightfall": "NI",
}  # fmt: skip
EDGES = {
    "early": "START", "beginning": "START", "start": "START", "onset": "START", "outset": "START", "turn": "START",
    "mid": "MID", "middle": "MID", "late": "END", "end": "END", "close": "END", "rest": "", "remainder": "",
    "opening": "START", "whole": "", "latter": "END", "closing": "END", "final": "END", "dying": "END",
}  # fmt: skip
RELATIONS = {
    "next": 1, "following": 1, "subsequent": 1, "succeeding": 1, "ensuing": 1, "coming": 1, "upcoming": 1,
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "this": 0, "that": 0, "same": 0, "current": 0, "these": 0, "those": 0,
}  # fmt: skip
# Deictic: counted from the day of publication, unless the text is a quotation or a narrative.
DEICTIC = {"next", "last", "past", "this", "coming", "upcoming", "current"}
REFERENCES = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
    "recent": "PAST_REF", "recently": "PAST_REF", "former": "PAST_REF", "formerly": "PAST_REF",
    "lately": "PAST_REF", "future": "FUTURE_REF",
}  # fmt: skip
DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
FREQUENCIES = {
    "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "annually": "XXXX", "yearly": "XXXX",
    "annual": "XXXX",
}  # fmt: skip
QUANTITIES = {"several": "", "few": "", "couple": "", "many": "", "dozen": "12", "dozens": "", "half": ".5"}
ADVERBS = {"later": 1, "afterwards": 1, "afterward": 1, "thereafter": 1, "hence": 1, "earlier": -1, "ago": -1}
ADVERBS |= {"before": -1, "beforehand": -1, "previously": -1, "after": 1}
# The words that the names of days begin with; "May Day" and "April Fools' Day" begin with a month.
NAMED_DAYS = (
    "christmas xmas boxing halloween hallowe valentine valentines patrick patricks labour worker workers bastille anzac"
    " canada juneteenth independence veteran veterans armistice remembrance inauguration saints souls nowruz newroz"
    " norouz ides labor memorial thanksgiving presidents columbus luther easter good maundy palm ash whit ascension"
).split()

# After an article and a season or a year, these words show that no noun follows, so the article belongs to the date.
FUNCTION_WORDS = word_set(
    "a an the and or but of in on at to by for with from into until till since during after before when while as which"
    " that who whom where it he she they we i you there this these those his her its their was were is are be been had"
    " has have did do does would could should might will shall may can not nor so then than because although though"
    " if however through throughout against under over between among about without within also only both saw"
)
# Counted nouns: a number before one of them is a number of it and no year.
COUNTED = word_set(
    "soldiers troops men women people persons civilians fighters militants rebels insurgents prisoners casualties dead"
    " killed wounded deaths victims refugees workers families children students officers guards police policemen"
    " recruits volunteers marines sailors pilots guns tanks aircraft planes ships vessels vehicles rockets missiles"
    " bombs shells rounds miles kilometers kilometres km metres meters feet yards acres hectares tons tonnes dollars"
    " euros pounds francs marks rubles dinars percent per members delegates votes voters seats copies pages houses"
    " homes villages times degrees units battalions divisions brigades regiments horses cavalry infantry infantrymen"
    " cavalrymen inhabitants residents citizens sorties hours hrs casualities strong personnel contractors detainees"
    " employees protesters demonstrators migrants pilgrims schools cases mm cm kg lb lbs mph kph barrels bodies"
    " others army troopers warriors hoplites warships triremes elephants mercenaries defenders attackers survivors"
    " settlers slaves talents points goals games bases camps weapons rifles mortars drones jets helicopters"
)


def words() -> dict[str, Word]:
    """The lexicon of English: a word in small letters and what it is."""
    table: dict[str, Word] = {}
    _add(table, "adverb", ADVERBS)
    _add(table, "relation", RELATIONS)
    _add(table, "number", CARDINALS)
    _add(table, "number", TENS)
    table |= {word: Word("named") for word in NAMED_DAYS}
    _add(table, "deictic", DEICTIC_DAYS)
    table["tonight"] = Word("deictic", 0, "NI")
    _add(table, "ordinal", ORDINALS)
    for kind, tagged in {
        "unit": UNITS, "season": SEASONS, "part": DAY_PARTS, "edge": EDGES, "reference": REFERENCES,
        "frequency": FREQUENCIES, "quantity": QUANTITIES,
    }.items():  # fmt: skip
        table |= {word: Word(kind, 1, tag) for word, tag in tagged.items()}
    table |= {word: Word("unit", 2, tag) for word, tag in PLURALS.items()}
    table["hundred"] = Word("number", 100)
    table["thousand"] = Word("number", 1000)
    table["second"] = Word("ordinal", 2)
    table |= {word: Word("month", n, "short") for word, n in MONTH_SHORT.items()}
    table |= {word: Word("weekday", n, "short") for word, n in WEEKDAY_SHORT.items()}
    _add(table, "month", MONTHS)
    _add(table, "weekday", WEEKDAYS)
    table |= {f"{word}s": Word("weekday", n, "plural") for word, n in WEEKDAYS.items()}
    table |= {word: Word("present") for word in ("present", "modern")}
    table |= {word: Word("time") for word in ("time", "period", "while", "amount", "span")}
    table |= {word: Word("every") for word in ("every", "each", "per")}
    table |= {word: Word("thirties", n) for word, n in _decade_words().items()}
    return table


def _add(table: dict[str, Word], kind: str, numbers: dict[str, int]) -> None:
    table |= {word: Word(kind, n) for word, n in numbers.items()}


def _decade_words() -> dict[str, int]:
    return {f"{word[:-1]}ies": n for word, n in TENS.items()}
