"""English numbers: 112,000; some 4,500; two dozen; half a million; between 10 and 15; one-third; $500m."""

import re
from collections.abc import Iterator

from app.extraction.counting.numbers import VAGUE, Form, Number, just_before, whole

_UNITS = {
    **{
        w: i
        for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
    },
    **{
        w: i
        for i, w in enumerate(
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=13
        )
    },
    **{
        w: 10 * i
        for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
    },
    "fourty": 40,
}
_SETS = {"pair": 2, "couple": 2, "brace": 2, "trio": 3, "quartet": 4}
_SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bln": 10**9,
    "bn": 10**9,
    "b": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
_DIGITS = r"\d{1,3}(?:[,\u202f ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?"
_SMALL = "|".join(sorted(_UNITS, key=len, reverse=True))
_LARGE = "hundred|thousand|million|billion|trillion|dozen"
_WORDS = (
    rf"(?:(?:{_SMALL})(?:[- ](?:{_SMALL}))?|an?|a couple of|"
    rf"half an?)(?: (?:{_LARGE})(?:(?: and)? (?:{_SMALL})(?:-(?:{_SMALL}))?)?)+(?: and a half)?"
    rf"|(?<=another )(?:million|thousand|hundred|dozen)|(?<=a further )(?:million|thousand|hundred)"
    rf"|an? score(?= (?:of [a-z]|or more))|a (?:{'|'.join(_SETS)}) of|half-(?:a-)?(?:dozen|million)"
    rf"|(?:{_SMALL})(?:-(?:{_SMALL}))?(?:(?: and)? a half (?:million|billion))?"
)
_NUMBER = (
    rf"(?:(?:twice|(?:three|four|five|ten) times) (?:as many|that number|the number)|double (?:that|the) number)"
    rf"(?= (?:(?:more )?(?:were |had been )?(?:more )?(?:badly )?)(?:hurt|wounded|injured|dead|killed|captured|"
    rf"arrested|missing|"
    rf"prisoners|detained|maimed|displaced|homeless)\b)|"
    rf"(?:{_DIGITS})(?:[ -]?(?:hundred|thousand|million|billion|trillion|mln|mn|bln|bn|tn|dozen)\b|"
    rf"[km]\b)?|{_WORDS}"
)
_FRACTION = {
    "half": 50.0,
    "third": 33.3,
    "quarter": 25.0,
    "fifth": 20.0,
    "sixth": 16.7,
    "eighth": 12.5,
    "tenth": 10.0,
}
_CURRENCY = {"$": "dollars", "£": "pounds", "€": "euros"}
_ABOUT = re.compile(
    r"(?:^| )(?:about|around|some|roughly|approximately|nearly|almost|close to|(?:an )?estimated|circa|"
    r"ca\.?|just over|"
    r"just under|in the region of) $"
)
_QUALIFIER = re.compile(
    r"(?:^|(?<=[^a-z]))(?:(?P<atleast>at least|(?:no|not) (?:fewer|less) than|a minimum of)|"
    r"(?P<atmost>(?:no|not) more than|at most|up to|as many as|as much as|a maximum of|not exceed(?:ed|"
    r"ing)?)|"
    r"(?P<more>(?:well |much |far )?(?:more than|"
    r"(?<!handed )(?<!hand )(?<!turned )(?<!took )(?<!taken )(?<!spread )(?<!scattered )(?<!split )(?<!divided )"
    r"(?<!distributed )(?<!dispersed )(?<!rolled )(?<!flew )(?<!roll )(?<!drove )(?<!presided )over|above)|"
    r"upwards? of|in excess of|"
    r"exceed(?:ed|ing|s)?|"
    r"surpass(?:ed|ing|es)?|greater than|topp(?:ed|ing))|"
    r"(?P<less>fewer than|less than|under|below)|"
    r"(?P<about>(?:a peak of )?(?:about|around|some|perhaps|possibly|roughly|approximately|nearly|almost|"
    r"close to|"
    r"(?:an )?estimated|"
    r"circa|ca\.?|c\.|just over|just under|in the region of))) (?P<rest>(?:an additional |a further |"
    r"another |an extra |only )?)$"
)
# The last words of all of these; looking for them first is quick.
_QUALIFYING = tuple(
    f"{word} "
    for word in "least than most to as of many much maximum exceed exceeded exceeding exceeds surpass "
    "surpassed surpassing surpasses topped topping over above under below about around some perhaps "
    "possibly roughly approximately nearly almost estimated circa ca ca. c. additional further another "
    "extra only".split()
)
_NAMES = {
    "atleast": "at-least",
    "atmost": "at-most",
    "more": "more-than",
    "less": "less-than",
    "about": "about",
}
_AFTER = re.compile(
    r" (?P<atleast>or more|at least)\b|(?P<about> or so\b| approximately\b|-odd\b)|(?P<more>-plus\b|\+)"
)
_VAGUE = (
    r"(?P<hundreds_of_thousands>(?:many )?hundreds of thousands|several hundred thousand)|"
    r"(?P<tens_of_thousands>(?:many )?tens of thousands|scores of thousands|several tens of thousands)|"
    r"(?P<millions>(?:many )?millions|several million)|"
    r"(?P<billions>billions(?= of))|(?P<thousands>(?:many |"
    r"several )?thousands)|"
    r"(?P<several_thousand>(?:several|a few) thousand)|(?P<several_hundred>(?:several|a few) hundred)|"
    r"(?P<hundreds>(?:many |several )?hundreds)|(?P<tens>dozens|scores|"
    r"(?:several|a few|a couple of|many) dozen|tens)|"
    r"(?P<several>several|multiple|a number of|a handful of|a few)"
)
# The first letters of all numbers: what begins otherwise needs no look at the whole grammar.
_OPENING = (
    r"(?=[\dabdefhmnotsuz$£€])(?=[\d$£€]|an?[ -](?:h|t|m|b|d|few|quarter|fifth|number|s|pair|couple)|"
    r"one|bil|t(?:w|h[rio]|ri|"
    r"en)|f(?:ou|ort|i[fv])|s(?:ix|ev|co)|eig|ele|nin|h(?:un|alf)|betw|m(?:any |il|ult)|doz|us ?\$|zero|"
    r"(?:nearly|almost|about) an?[ -])"
)
_SHARED = "one|two|three|four|five|seven|nine"
_TIMES = "days?|weeks?|months?|years?|hours?|minutes?|nights?|decades?"
_CANDIDATE = re.compile(
    rf"(?<![\w.,$£€/-]){_OPENING}(?:(?:between )(?P<low>{_NUMBER}) and (?P<high>{_NUMBER})|"
    rf"(?P<low2>{_DIGITS}|(?:{_SMALL})(?= (?:to|or) (?:{_SMALL}) (?:{_LARGE})))(?: ?- ?| to |"
    rf" or )(?P<high2>{_NUMBER})|"
    rf"(?P<ratios>(?:two|three|four|five|six|seven|eight|nine) [a-z]{{3,}}s (?:in|"
    rf"out of)(?: every)? (?:{_SMALL})(?= (?:had|has|"
    rf"have|were|was|are|is|think|thought|said|say|told|want|wanted|oppose|opposed|back|backed|support|supported|"
    rf"believe|believed|live|lived|now|never)\b))|"
    rf"(?P<ratio>(?:one [a-z]{{3,}}(?<!s)|{_SMALL}) (?:in|out of)(?: every)? (?:{_SMALL}|"
    rf"a hundred))(?= (?!{_TIMES})[a-z]+(?:s|ed)\b| (?:people|men|women|children|of|thought|said|had|has|have|"
    rf"were|was|are|is|think|say|"
    rf"told|lost|lived?|went|saw|felt|now|never|came|did|does)\b|[,.])|(?P<quarters>(?:a|three) quarters? of a "
    rf"(?:million|billion))|(?P<fraction>(?:{_SHARED}|an?|(?:nearly|"
    rf"almost|about|over) an?)[- ](?:half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?))(?= (?:of|"
    rf"were|are|have|more|less|goes|go|went|had|has|came|come|lay|lie|live|lived|say|said|remain|remained|"
    rf"could|did|died|"
    rf"fled|left|voted|want|wanted|said)\b|s? ?[.,;])|(?P<parts>(?:{_SHARED})[- ](?:thirds|quarters|fifths|"
    rf"tenths))\b|(?P<half>(?<!first )(?<!second )(?<!latter )(?<!other )(?<!and a )half)(?= (?:of|the|"
    rf"its|their|all|were|are|have|had|remain|remained|that|those|these|fled|died|lay|lived?|"
    rf"went|came|said|would|could|do|did)\b|[,.;])|{_VAGUE}|"
    rf"(?P<number>{_NUMBER}))(?:(?<=\d)(?=[a-z]{{4}})|(?![\w]|[.,]\d|[:/]\d|-(?!strong|plus|seat|member|"
    rf"odd)[a-z]))|(?P<currency>(?:us|us )?[$£€]) ?(?P<money>{_NUMBER})(?![\w]|[.,]\d)"
)
_HALF_OF_IT = re.compile(
    r"\b(?:eastern|western|northern|southern|upper|lower|top|bottom|better|last|"
    r"final|a year and a) $"
)
_OF_SOME = re.compile(r" (?:of|were|are|have|more|less)\b|s? ?[.,;]")
# "Killed two soldiers and wounded a third": one more, no share.
_ONE_MORE = re.compile(
    r"\b(?:kill|wound|injur|hurt|maim|captur|kidnap|arrest|behead|cripp)[a-z]* $|^a third$"
)
_MOST_MONEY = re.compile(rf" ?(?P<by>-|to |and )[$£€]? ?(?P<most>{_NUMBER})(?![\w]|[.,]\d)")
_SCALE = re.compile(r"(?:hundred|thousand|million|billion|trillion|mln|mn|bln|bn|tn|[km])$")
_SCALED = re.compile(r"hundred|thousand|million|billion|dozen|\d[km]$")
_CHANGE = re.compile(r"\bfrom (?:about |some )?$")
_SPREAD = re.compile(
    r"\b(?:anywhere|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|run|runs|ran|"
    r"estimated)(?: [a-z]+)? from (?:about |some )?$"
)
_DEAD = re.compile(r" (?:dead|killed|deaths|wounded|injured|casualties|victims)\b")
_PERCENT = re.compile(r" ?(?:%|percent\b|per cent\b|per-cent\b|percentage points\b|pct\b)")
_MONEY_AFTER = re.compile(
    r" (?:us |american |iraqi )?(dollars?|pounds?|euros?|dinars?|riyals?)\b(?! of (?!its|their|the|aid|damage))"
)
_OF_MONEY = re.compile(
    r"(?: of (millions|billions))? of (?:us |american |iraqi )?(dollar|pound|euro|dinar)s\b"
)
_MONEY = {"dollar": "dollars", "pound": "pounds", "euro": "euros", "dinar": "dinars", "riyal": "riyals"}
_PARTS_OF_ONE = (
    ("half a ", "0.5 "),
    ("half an ", "0.5 "),
    ("half-a-", "0.5 "),
    ("half-", "0.5 "),
    ("three quarters of a ", "0.75 "),
    ("a quarter of a ", "0.25 "),
    ("quarter of a ", "0.25 "),
)
_PARTS = re.compile(r"\d[\d, \u202f]*(?:\.\d+)?|\.\d+|[a-z]+")
_SEPARATORS = {ord(letter): "" for letter in ", \u202f"}


def numbers(text: str) -> Iterator[Number]:
    """Every number of a folded English text in its order, dates and other non-counts among them."""
    done = 0
    for match in _CANDIDATE.finditer(text):
        if match.start() < done:
            continue
        if match["high"] or match["high2"]:
            yield from _range(text, match)
        elif (
            found := _money(text, match)
            or _share(match)
            or _vague(match)
            or _plain(text, match, match.start(), match.end())
        ):
            done = found.end
            yield _qualified(text, found)


def value_of(words: str) -> float | int | None:
    """The value of an English number, or None when the words make none.

    >>> value_of("two hundred and fifty thousand"), value_of("2.5 million"), value_of("half a million")
    (250000, 2500000, 500000)
    """
    if words.isdecimal():
        return int(words)
    for part, decimals in _PARTS_OF_ONE:
        words = words.replace(part, decimals)
    total, group, seen, last = 0.0, 0.0, False, 0
    for word in _PARTS.findall(words):
        if word[0].isdigit() or word[0] == ".":
            group, seen = group + float(word.translate(_SEPARATORS)), True
        elif word in ("twice", "double"):
            group, seen = 2.0, True
        elif word == "half":
            total, group = (total + last / 2, group) if last else (total, group + 0.5)
        elif word in _UNITS or word in _SETS:
            group, seen = group + (_UNITS.get(word) or _SETS.get(word, 0)), True
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale < 1000:
                group = (group or 1) * scale
            else:
                total, group, last = total + (group or 1) * scale, 0.0, scale
            seen = True
    return whole(total + group) if seen else None


def _range(text: str, match: re.Match[str]) -> Iterator[Number]:
    """One number with two ends; two numbers for a change ("from 5,200 to 3,000")."""
    name = "low" if match["low"] else "low2"
    low, high = match[name], match["high" if match["low"] else "high2"]
    last, first = value_of(high), value_of(low)
    scale = re.search(r"(?:hundred|thousand|million|billion)$", high)
    if scale and first is not None and first < 1000 and not _SCALED.search(low):
        first = whole(first * _SCALES[scale.group()])
    if first is None or last is None:
        return
    start = max(0, match.start() - 40)
    is_change = _CHANGE.search(text, start, match.start()) and not (
        _DEAD.match(text, match.end()) or _SPREAD.search(text, start, match.start())
    )
    if first < last and not (is_change and not match["low"]):
        end, unit, form = _measured(text, match.end(), "digits")
        yield _qualified(text, Number(match.start(), match.start(), end, first, last, "range", form, unit))
        return
    unit, form = _measured(text, match.end(), "digits")[1:]
    for number, (start, end) in ((first, match.span(name)), (last, (match.end() - len(high), match.end()))):
        if found := _plain(text, match, start, end):
            found = found if found.unit else found._replace(unit=unit, form=form if unit else found.form)
            yield _qualified(text, found._replace(value=number))


def _money(text: str, match: re.Match[str]) -> Number | None:
    """An amount with its currency; "$50-60 billion" and "between $1bn and $2bn" have two ends."""
    words, start = match["money"], match.start()
    value = value_of(words) if words else None
    if value is None:
        return None
    unit = _CURRENCY[match["currency"][-1]]
    most = _MOST_MONEY.match(text, match.end())
    is_between = text.endswith("between ", 0, start)
    if most and (most["by"] == "-" or is_between if most["by"] != "to " else not _SCALE.search(words)):
        last, scale = value_of(most["most"]), _SCALE.search(most["most"])
        if scale and not _SCALE.search(words):
            value = whole(value * _SCALES[scale.group()])
        if last is not None and last > value:
            first = start - len("between ") if is_between else start
            return Number(first, start, most.end(), value, last, "range", "money", unit)
    return Number(start, start, match.end(), value, None, "exactly", "money", unit)


def _share(match: re.Match[str]) -> Number | None:
    if ratio := match["ratio"] or match["ratios"]:
        part, all_of = re.split(r" (?:in|out of)(?: every)? ", ratio)
        first, last = value_of(part.partition(" ")[0]), value_of(all_of)
        if not first or not last or first >= last:
            return None
        share = whole(round(100 * first / last, 1))
        return Number(match.start(), match.start(), match.end(), share, None, "exactly", "share", "percent")
    if match["half"] and just_before(match.string, match.start(), _HALF_OF_IT):
        return None
    if match["half"]:
        return Number(match.start(), match.start(), match.end(), 50, None, "exactly", "share", "percent")
    fraction = match["fraction"] or match["parts"]
    if not fraction or just_before(match.string, match.start(), _ONE_MORE):
        return None
    words = re.split("[- ]", fraction)
    if words[0] in ("a", "an") and not _OF_SOME.match(match.string, match.end()):
        return None  # "a third died of his wounds"
    part = next(value for name, value in _FRACTION.items() if words[-1].startswith(name.rstrip("s")))
    times = _UNITS.get(words[-2], 1)
    value = 66.7 if times == 2 and part == 33.3 else whole(part * times)
    about = words[0] in ("nearly", "almost", "about", "over")
    return Number(
        match.start(),
        match.start(),
        match.end(),
        value,
        None,
        "about" if about else "exactly",
        "share",
        "percent",
    )


def _vague(match: re.Match[str]) -> Number | None:
    name = match.lastgroup.replace("_", "-") if match.lastgroup else ""
    if name not in VAGUE:
        return None
    value, qualifier = VAGUE[name]
    if money := _OF_MONEY.match(match.string, match.end()):
        value *= _SCALES[money[1].removesuffix("s")] if money[1] else 1
        return Number(
            match.start(), match.start(), money.end(), value, None, qualifier, "money", _MONEY[money[2]]
        )
    return Number(match.start(), match.start(), match.end(), value, None, qualifier, "vague")


def _plain(text: str, match: re.Match[str], start: int, end: int) -> Number | None:
    words = text[start:end]
    value = value_of(words)
    if value is None:
        return None
    end, unit, form = _measured(text, end, "digits" if words[0].isdigit() else "words")
    return Number(start, start, end, value, None, "exactly", form, unit)


def _measured(text: str, end: int, form: Form) -> tuple[int, str, Form]:
    """Where the phrase ends with its sign of percent or currency, its unit, and its form."""
    if percent := _PERCENT.match(text, end):
        return percent.end(), "percent", "share"
    if money := _MONEY_AFTER.match(text, end):
        return money.end(), _MONEY[money.group(1).rstrip("s")], "money"
    return end, "", form


def _qualified(text: str, number: Number) -> Number:
    """The number with the words before or after it that say how exact it is."""
    if number.qualifier == "range" or number.form == "vague":
        return _about_vague(text, number)
    if text.endswith(_QUALIFYING, 0, number.start) and (
        match := _QUALIFIER.search(text[max(0, number.start - 40) : number.start])
    ):
        name = next(name for name in _NAMES if match[name])
        start = max(0, number.start - 40) + match.start()
        return number._replace(start=start, qualifier=_NAMES[name])
    if match := _AFTER.match(text, number.end):
        return number._replace(end=match.end(), qualifier=_NAMES[str(match.lastgroup)])
    return number


def _about_vague(text: str, number: Number) -> Number:
    match = _ABOUT.search(text[max(0, number.start - 20) : number.start])
    if not match:
        return number
    return number._replace(start=max(0, number.start - 20) + match.start() + (match.group()[0] == " "))
