"""Arabic years as they are written: in digits with their sign, and in words."""

from app.extraction.dates import digits
from app.extraction.dates.arabic import numbers
from app.extraction.dates.tokens import Tokens

FIRST_BARE_YEAR, LAST_BARE_YEAR = 1700, 2100
FIRST_SURE_YEAR = 1970  # "قتل في مارس 2008 جندي": one soldier, in that year
_COUNTED = frozenset(
    "جندي عسكري ضابط مقاتل مسلح عنصر شخص قتيل جريح شهيد مصاب ضحيه جثه مدني رجل طفل امراه اسير معتقل سجين موقوف نازح "
    "لاجي مهجر اسره عايله نسمه مواطن عامل موظف متعاقد حارس مدرب مستشار خبير متظاهر محتج ناخب صوت مقعد نايب مفتش "
    "دبابه طايره صاروخ قذيفه مدرعه اليه عربه مركبه سياره غاره طلعه هجوم عبوه قنبله مروحيه مسيره قاعده موقع هدف منزل "
    "قريه مبني بيت مدرسه اميركي امريكي عراقي بريطاني ايراني كويتي كردي تركي سوري اجنبي دولار برميل طن بندقيه خيمه "
    "مظلي متطوع شرطي بحار فرد مجند متمرد ارهابي حاله وفاه اصابه انفجار تفجير خرق طلب عقد".split()
)


def year_number(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """The year in digits at token `k` with its sign (`م`, `ق.م`), and the token after it; None for a Hijri year."""
    number = tokens.word(k)
    if not number.isdecimal() or len(number) > 4 or digits.is_part_of_number(tokens, k) or not int(number):
        return None
    after = tokens.word(k + 1)
    if after in ("ه", "هجري", "هجريه", "للهجره"):
        return None
    if after == "م" and (tokens.is_glued(k + 1) or tokens.word(k + 2) != "."):
        return int(number), k + 2
    if tokens.words[k + 1 : k + 4] == ["ق", ".", "م"]:
        return -int(number), k + 4
    if tokens.words[k + 1 : k + 3] in (["قبل", "الميلاد"], ["قبل", "ميلاد"]):
        return -int(number), k + 3
    is_year = len(number) == 4 and digits.is_year(number) and not is_counting(tokens, k)
    return (int(number), k + 1) if is_year else None


def is_counting(tokens: Tokens, k: int) -> bool:
    """Whether the four digits at token `k` count what follows in the singular: وصل في مارس 1500 جندي."""
    number, after = tokens.word(k), tokens.word(k + 1)
    if not number.isdecimal() or (int(number) >= FIRST_SURE_YEAR and number != "2000"):
        return False
    is_thing = after in _COUNTED or (after.endswith("ا") and after[:-1] in _COUNTED)
    return is_thing and tokens.word(k - 1) not in ("عام", "سنه", "العام", "عامي")


def spoken_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`ألفين وثلاثة`, `ألف وتسعمائة وتسعين`: a year in words at token `i`, and the token after it."""
    if tokens.kind(i) != "number" or tokens.at(i).value not in (1000, 2000):
        return None
    spoken = numbers.number(tokens, i)
    if not spoken or not FIRST_BARE_YEAR <= (spoken[0] or 0) <= LAST_BARE_YEAR:
        return None
    return round(spoken[0] or 0), spoken[1]
