"""What an adjective of origin stands for: "US troops" are the US forces, "Iraqi soil" is Iraq the place.

English: the noun follows. Arabic: it goes before. Several adjectives share one noun ("US and Iraqi soldiers",
القوات الأمريكية والعراقية). All patterns read folded text.
"""

import re
from typing import Literal

Sense = Literal["forces", "government", "people", "place", "nobody", "state"]

_MIDDLE_EN = (
    r"(?:(?:combat|ground|military|special|army|marine|infantry|active-duty|armed|occupation|regular|"
    r"elite|security|"
    r"government|air|naval|army|local|federal|riot|joint|airborne|first|last|remaining|additional|young|"
    r"male|female|"
    r"fellow|more|dead|wounded|former|senior|top|soldiers|troops|forces) ){0,3}"
)
_FORCES_EN = re.compile(
    rf"(?:'s?)? ({_MIDDLE_EN}(?:forces?|troops?|soldiers?|servicem[ae]n|servicewom[ae]n|service ?members?|"
    r"military personnel|paratroopers?|gis|infantrymen|airm[ae]n|troopers?|military|army|garrisons?))\b(?!-)"
)
_MILITARY_MATTER = re.compile(
    r" (?:bases?|prisons?|presence|interventions?|aid|installations?|facilit\w+|camps?|outposts?|actions?|"
    r"operations?|campaigns?|involvement|equipment|hardware|contractors?|trainers?|helicopters?|aircraft|jets?|"
    r"vehicles?|convoys?|intelligence|assistance|support|bulldozers?|air base|post|posts|targets?|sites?|"
    r"strikes?)\b"
)
_ENDS_IN_MATTER = re.compile(r"(?:military|army)$")
_GOVERNMENT_EN = re.compile(
    r"(?:'s?)? ((?:interim |transitional |federal |central )?(?:governments?|cabinet|authorities))\b"
)
_PEOPLE_EN = re.compile(
    r" (?:(?:civilian|private|young|former|innocent|ordinary|unarmed|two|three|four|local|security|male|female|"
    r"foreign|british|shiite|sunni|arab|kurdish|muslim|christian|elderly|displaced|internally|freelance|"
    r"television|"
    r"political|human rights|military|contract|polling|oil|insurance|building|security|law|engineering) ){0,2}"
    r"(?:civilians?|prisoners?|inmates?|detainees?|citizens?|journalists?|reporters?|correspondents?|"
    r"cameram[ae]n|"
    r"photographers?|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|famil(?:y|ies)|refugees?|contractors?|"
    r"hostages?|"
    r"nationals|people|peoples|exiles?|students?|translators?|interpreters?|workers?|engineers?|businessm[ae]n|"
    r"victims?|actors?|authors?|historians?|teachers?|doctors?|artists?|poets?|writers?|voters?|protesters?|"
    r"demonstrators?|mobs?|crowds?|pilgrims?|activists?|analysts?|experts?|lawyers?|academics?|scholars?|"
    r"scientists?|"
    r"population|society|culture|language|dinars?|art|football\w*|teams?|players?|media|newspapers?|press|"
    r"television|tv|channel|public|residents?|villagers?|homes?|households?|lives|dead|deaths?|"
    r"casualties|clerics?|"
    r"defectors?|dissidents?|emigres?|sources?|consumers?|companies|company|firms?|investors?|drivers?|"
    r"travell?ers?|"
    r"tourists?|athletes?|aid workers?|peacekeepers|schools?|hospitals?|universit(?:y|ies)|museums?|markets?|"
    r"dollars?|flags?|accents?|history|constitution|women's|children's)\b"
)
_PLACE_EN = re.compile(
    r"(?:'s)? (?:territor(?:y|ies)|soil|airspace|skies|border (?:town|crossing|region)s?|borders?|"
    r"frontier|desert|"
    r"cit(?:y|ies)|towns?|villages?|provinces?|waters|coast|side of the border|mainland|countryside|port)\b"
)
_ONE_PERSON = re.compile(r"(?: (?:to|who|was|is|has|in|on|at|by|from|with|named|since|ever)\b|[.,;:)]|$)")
_ARTICLE_EN = re.compile(r"\b(?:an?|the|first|another|every|one|each)(?: [a-z]+){0,2} $")
_BODY_EN = re.compile(
    r" (?:and (?:most |some |many )?(?:sunni|shiite|kurdish|shia|turkmen) )?(?:arab )?(?:blocs?|"
    r"alliances?|mps?|lawmakers|"
    r"deputies|members|parties|party|politicians|leaders|towns?|cit(?:y|ies)|villages?|areas?|regions?|"
    r"north|leadership|"
    r"minority|majority|communit(?:y|ies)|tribes|tribesmen|fighters|provinces|uprising|rebellion|groups?|"
    r"factions)\b|"
    r" and (?:most |some |many )?(?:sunni|shiite|kurdish|shia)\b"
)
_COUNTED_AR = re.compile(r"(?:\d|الف|الاف|مليون|ميه|عشرات|نحو|المليون) $")
_JOINED_EN = re.compile(
    r"(?:(?:,|/|-| and| or|, and) ?)(?:some |about |around |nearly |at least |more than |over )?(?:[\d,.]+ )?"
)

_NOUN_CLITICS = r"(?:^|[^\u0621-\u064a])(?:[وف])?(?:[بلك])?"
_MIDDLE_AR = (
    r"(?: (?:ال)?(?:قتاليه|مقاتله|مسلحه|خاصه|بريه|جويه|بحريه|امنيه|نظاميه|اجنبيه|حكوميه|مشتركه|عسكريه|"
    r"محتله|محليه|"
    r"خاصين|سابقين|اضافيين|اضافي|اضافيه|متمركزه|متبقيه|متواجده|عامله|محموله جوا|عسكري|عسكريين)){0,2}"
)
_FORCES_AR = re.compile(
    rf"{_NOUN_CLITICS}(?P<noun>(?:ال|ل)?(?:قوات|قوه|قواتها|جنود|جندي|جنديا|جنديين|جنديان|جنديه|عسكريا|عسكريين|"
    rf"عسكريون|جيش|جيشين|مجندين|مجندون|مظليين|مظليون|ضباط|ضابط|ضابطا|وحدات|وحده|كتيبه|لواء|الويه|فرقه)"
    rf"{_MIDDLE_AR} )$"
)
_SERVICEMAN_AR = re.compile(r"(?:مقتل|جرح|اصابه|قتل|جندي|كل|خطف|اسر|مصرع) عسكري $")
_GOVERNMENT_AR = re.compile(rf"{_NOUN_CLITICS}(?P<noun>(?:ال|ل)?(?:حكومه|حكومتان|حكومتين|حكومات|سلطات) )$")
_PEOPLE_AR = re.compile(
    r"(?:سجناء|سجين|سجينا|معتقل|معتقلا|معتقلين|معتقلون|اسير|اسيرا|اسري|مواطن|مواطنا|مواطنين|مواطنون|"
    r"مواطنه|صحفي|صحفيا|"
    r"صحفيين|صحفيون|صحافي|صحافيا|صحافيين|صحافيون|مراسل|مدني|مدنيا|مدنيين|مدنيون|رجل|رجال|امراه|نساء|طفل|"
    r"طفلا|اطفال|"
    r"عاءله|عايله|عايلات|اسره|اسر|لاجي|لاجيين|لاجيون|نازحين|نازح|متعاقد|متعاقدا|متعاقدين|متعاقدون|رهينه|"
    r"رهاين|شاب|"
    r"شابا|شبان|شباب|متظاهر|متظاهرا|متظاهرين|متظاهرون|محتجين|محتجون|شعب|شعبين|مترجم|مترجما|مترجمين|"
    r"مترجمون|عامل|عمال|"
    r"طلاب|طالب|باحث|محلل|محللون|محللين|خبير|خبراء|كاتب|كتاب|مقاول|مقاولا|مقاولين|شخص|شخصا|ضحيه|ضحايا|"
    r"قتيل|قتيلا|"
    r"قتلي|مجتمع|راي العام|عام|صحف|صحيفه|اعلام|وسايل اعلام|قناه|شركه|شركات|تاجر|طبيب|اطباء|ناشط|ناشطا|"
    r"ناشطين|ناشطون|"
    r"دينار|دستور|ناخب|ناخبين|ناخبون|شارع|فريق|منتخب|سكان|اهالي|عشاير|قبايل|دولار|موظف|موظفا|موظفين|"
    r"موظفون|مهندس|"
    r"مهندسين|مدرب|مصادر|مصدر|اعلامي|فنان|شاعر|محامي|محام|جاليه|عالم|علماء|فتاه|فتيات|جريده) $"
)
_PLACE_AR = re.compile(
    r"(?:اراضي|ارض|مدينه|مدن|بلده|بلدات|محافظه|محافظات|حدود|اجواء|صحراء|قري|قريه|مياه|مناطق|منطقه) $"
)
_LAST_WORDS = re.compile("[\u0621-\u064a]+ $")


def english(text: str, start: int, end: int) -> tuple[Sense, int]:
    """The sense of an English adjective from `start` to `end`, and the folded offset where the mention ends."""
    tail = text[end : end + 90]
    if match := _FORCES_EN.match(tail):
        matter = _ENDS_IN_MATTER.search(match.group(1)) and _MILITARY_MATTER.match(tail, match.end())
        return ("state", end) if matter else ("forces", end + match.end())
    if match := _GOVERNMENT_EN.match(tail):
        return "government", end + match.end()
    if _PEOPLE_EN.match(tail):
        return "people", end
    if _PLACE_EN.match(tail):
        return "place", end
    if _ONE_PERSON.match(tail) and _ARTICLE_EN.search(text, max(0, start - 30), start) and end - start > 3:
        return "nobody", end
    return "state", end


def is_of_community(text: str, start: int, end: int) -> bool:
    """Whether a community's adjective speaks of its people: Sunni deputies, the Kurdish town, خمسة آلاف كردي."""
    return (
        _BODY_EN.match(text, end) is not None
        or _COUNTED_AR.search(text, max(0, start - 24), start) is not None
    )


def joined_english(text: str, end: int, start: int) -> bool:
    """Whether only "and", commas or numbers stand between an adjective ending at `end` and the next at `start`."""
    return _JOINED_EN.fullmatch(text, end, start) is not None or text[end:start] in (" and ", ", ", " or ")


def arabic(text: str, start: int) -> tuple[Sense, int]:
    """The sense of an Arabic adjective whose word begins at `start`, and where the mention begins."""
    head = text[max(0, start - 60) : start]
    if match := _FORCES_AR.search(head):
        return "forces", start - len(head) + match.start("noun")
    if match := _GOVERNMENT_AR.search(head):
        return "government", start - len(head) + match.start("noun")
    if _SERVICEMAN_AR.search(head):
        return "forces", start - len("عسكري ")
    noun = _LAST_WORDS.search(head)
    bare = _without_clitics(noun.group()) if noun else ""
    if bare and (_PEOPLE_AR.fullmatch(bare) or _PEOPLE_AR.fullmatch(_before_adjective(head))):
        return "people", start
    if bare and _PLACE_AR.fullmatch(bare):
        return "place", start
    return "state", start


def _without_clitics(word: str) -> str:
    for prefix in ("وال", "فال", "بال", "كال", "ولل", "لل", "ال"):
        if word.startswith(prefix):
            return word[len(prefix) :]
    for prefix in ("و", "ب", "ل", "ف"):
        if _PEOPLE_AR.fullmatch(word[1:]) and word.startswith(prefix):
            return word[1:]
    return word


def _before_adjective(head: str) -> str:
    """The noun when another adjective stands between: متعاقد مدني أمريكي."""
    words = head.split()
    return _without_clitics(words[-2] + " ") if len(words) > 1 else ""
