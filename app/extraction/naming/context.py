"""Whether a name that is both an actor and a place is here the one or the other.

"In Baghdad" is the city, "Baghdad announced" the state; "troops in Iraq" the country, "sanctions on "
"Iraq" the state.
All patterns read folded text.
"""

import re

from app.extraction.folding import Folded
from app.extraction.naming.index import Hit

_SIDES = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
_PARTS = (
    rf"(?:{_SIDES}|part|parts|areas?|swathes?|swaths?|third|half|quarter|cit(?:y|ies)|towns?|cent(?:re|"
    rf"er)s?|map|borders?|"
    r"soil|territory|territories|capital|outskirts|streets?|suburbs?|provinces?|districts?|most|much|"
    r"rest|all|heart|"
    r"skies|airspace|regions?|edges?|gates|fall|out|inside|outside|front|population|people|control|side|"
    r"governorates?|deserts?|mountains?|province|port|airport|mayor|state|pieces|chunks?|tracts?|"
    r"kilomet(?:re|er)s|"
    r"miles|km|south-?central|governor|residents|villages?|battle|siege|capture|recapture|evacuation)"
)
_FILLER = (
    r"(?:the |all |both |neighbou?ring |nearby |war-torn |post-war |post-saddam |occupied |modern |"
    r"present-day |"
    r"northern |southern |eastern |western |central |downtown |north-?eastern |north-?western |"
    r"south-?eastern |"
    r"south-?western |southern and central |upper |lower |rural |the rest of |parts of |much of |most of |"
    r"the capital |capital |the city of |the town of |city |saddam's |mainland |home to |states like |"
    r"saddam hussein's )*"
)
_PLACE_EN = re.compile(
    r"(?:(?:\b(?:in|inside|within|near|outside|around|at|across|throughout|via|through|into|beyond|over|"
    r"leav(?:e|es|ing)|left|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|visit(?:s|ed|ing)?|flee(?:s|ing)?|"
    r"fled|tour(?:ed|ing)?|"
    r"evacuat(?:e|ed|es|ing)|quit|exit(?:s|ed|ing)?|cross(?:es|ed|ing)?|departs?|departed|re-?entered|"
    r"returned|"
    rf"landed|stay(?:ed)?)|\b{_PARTS} (?:of|from)) {_FILLER}|"
    r"\b(?:northern|southern|eastern|western|central|downtown|greater|north-?eastern|north-?western|"
    r"south-?eastern|"
    r"south-?western|upper|lower|rural|north|south|east|west) )$"
)
_GEOGRAPHIC = re.compile(
    r" (?:city|province|governorate|airport|street|suburb|district|residents?|neighbou?rhoods?|hotel|belt|"
    r"area|"
    r"fell|falls|was bombed|was captured|has fallen|is home|time)\b"
)
_FROM_TO = re.compile(rf"\b(from|to|toward|towards|for) {_FILLER}$")
_MOTION = re.compile(
    r"\b(?:withdr\w+|pull\w*|leav\w+|left|retur\w+|deploy\w*|redeploy\w*|sen[dt]\w*|troops?|forces?|"
    r"soldiers?|fl[ey]w?\w*|"
    r"travel\w*|trips?|visit\w*|mov\w+|exit\w*|flee\w*|fled|cross\w*|arriv\w*|depart\w*|back|launch\w*|"
    r"fired?|missiles?|"
    r"rockets?|refugees|drawdown|remov\w+|transfer\w*|shipp\w+|drove|drive|driven|oust\w*|expel\w*|expulsion|"
    r"c[ao]me|coming|go|going|went|bring|brought|advance\w*|march\w*|tour|way|road|envoy|ambassador|exile|km|"
    r"kilomet(?:re|er)s|miles|convoys?|evacuat\w+|pulled|driven|smuggl\w+|export\w*|import\w*|spread|"
    r"entry|route|flights?)\b"
)
_RELATION = re.compile(
    r"(?:support|backing|threats?|pressure|funding|aid|help|requests?|demands?|independence|dangers?|"
    r"orders?|calls?|"
    r"assistance|instructions?|approval|permission|danger|guarantees?|ties|close|loyal\w*|linked|links|"
    r"belong\w*|"
    r"opposed|opposition|according|allied|addition|contrast|aid|message|warning|letter|weapons|arms|"
    r"sovereignty|"
    r"answer\w*|response|hostile|friendly|important|attributed|power|authority|commitment|concessions?) "
    rf"(?:from|to|towards?) {_FILLER}$"
)
_ACTS_EN = (
    r"(?:sa(?:ys|id|ying)|announc\w+|accus\w+|agree[sd]?|reject\w*|demand\w*|ask(?:s|ed)|call(?:s|ed)|"
    r"want(?:s|ed)|insist\w*|"
    r"condemn\w*|welcom\w+|sign(?:s|ed)|refus\w+|decid\w+|warn(?:s|ed)|expel\w*|den(?:y|ies|ied)|blam\w+|"
    r"urg(?:es|ed)|"
    r"vow(?:s|ed)|hop(?:es|ed)|seek(?:s|ing)?|sought|request\w*|summon\w*|protest(?:s|ed)|declar\w+|"
    r"approv\w+|hail(?:s|ed)|"
    r"propos\w+|order(?:s|ed)|threat\w+|retaliat\w+|respond\w*|recogni[sz]\w+|maintain\w*|promis\w+|"
    r"pledg\w+|confirm\w*|"
    r"complain\w*|fear(?:s|ed)|consider\w*|plan(?:s|ned)|cut(?:s)?|broke|breaks|restor\w+|accept(?:s|ed)|"
    r"back(?:s|ed)|"
    r"invaded|claim(?:s|ed)|transfer(?:s|red)|hand(?:s|ed)|pause[sd]?|suspend(?:s|ed)|halt(?:s|ed)|"
    r"resum\w+|impos\w+|"
    r"launch(?:es|ed)|deploy(?:s|ed)|send(?:s)?|sent|withdrew|withdraws|support(?:s|ed)|offer(?:s|ed)|"
    r"provid\w+|"
    r"negotiat\w+|ha[sd] (?:been )?(?:asked|called|said|accused|demanded|agreed|rejected|refused|urged|"
    r"long|repeatedly|"
    r"signed|sought|denied|condemned|requested|decided|made|given|lost|won|told)|"
    r"(?:would|will|could|should|may|might|must|did not|does not|had not|has not) \w+|"
    r"and [a-z' ]{0,24}(?:sign|agree|announce)\w*)"
)
_ACTS_AFTER = re.compile(
    rf"(?:'s (?!\w+ (?:airport|street))|,? (?:also |then |has also |now |later |itself |again |"
    rf"officially |formally )?{_ACTS_EN}\b)"
)
_PEOPLE_IN = re.compile(
    r"\b(?:officials?|spokesm[ae]n|spokeswoman|advisers?|advisors?|sources?|aides?|staff|insiders) (?:in|"
    r"at|inside|from) (?:the )?$|"
    r"(?:مسوول|مسوولا|مسوولون|مسوولين|المسوولون|المسوولين|مسيول|مسيولون|مسيولين|المسيولون|مصدر|مصادر|"
    r"مصدرين|متحدث|مستشار|"
    r"مستشارو|اوساط) (?:كبير )?(?:كبار )?(?:في )?$"
)
_ACTED = re.compile(
    r" (?!remained|suffered|looked|seemed|appeared|descended|experienced|erupted|exploded|emptied|burned|"
    r"used|based|called|named|"
    r"occupied|divided|destroyed|devastated)[a-z]{3,}ed\b"
)
_TROOPS_FROM = re.compile(
    r"\b(?:soldiers|troops|forces|fighters|men|pilots|jets|aircraft|ships|contingents?|countries|nations|"
    r"units|experts|advisers) "
    r"from (?:the )?$"
)
_CAPITAL_PAIR = re.compile(
    r"(?: and|,|-|–|/|-) ?(?:washington|tehran|baghdad|ankara|moscow|riyadh|damascus|erbil|london|the us|"
    r"the united states|"
    r"the kurd\w+|kuwait|paris|islamabad|beirut|berlin|the americans)\b"
)
_TOGETHER_EN = re.compile(
    r"\b(?:between|both|with|by|against|among) (?:[a-z' ]{2,24} and )?(?:the )?$|"
    r"\b(?:washington|tehran|ankara|moscow|riyadh|damascus|erbil|london|united states|us|america|iran|"
    r"turkey|syria)"
    r"(?: and | or |, |-|/| & )$"
)
_ATTACKED = re.compile(
    r"\b(?:attacks?|march(?:ed)?|advanc\w+|assaults?|raids?|offensive|strikes?|moved?|drive|bombs?|"
    r"hit) on (?:the )?$"
)

_BESIDE_AR = (
    r"(?:في|داخل|خارج|قرب|قبالة|شمال|جنوب|شرق|غرب|وسط|نحو|عبر|حول|مدينه|العاصمه|بلده|محافظه|قضاء|ناحيه|"
    r"اراضي|ارض|حدود|"
    r"انحاء|مناطق|منطقه|مساحه|مساحات|اجزاء|مدن|سماء|اجواء|شوارع|جنوبي|شمالي|غربي|شرقي|باتجاه|صوب|ضواحي|"
    r"مشارف|محيط|"
    r"ربوع|عموم|مختلف|معظم|نصف|ثلث|ربع|سكان|اهالي|احياء|حي|الي|عن|غادر|غادرت|غادروا|يغادر|تغادر|يغادرون|"
    r"مغادره|دخل|دخلت|"
    r"دخلوا|دخول|وصل|وصلت|وصلوا|وصول|زار|زارت|زياره|يزور|تزور|بلغ|فوق|لدي|قبر|كل انحاء|بجنوب|بشمال|بغرب|"
    r"بشرق|بوسط|"
    r"سقوط|مطار|الاراضي في|ترك|تركوا|تاركين|ميناء|شط|خروج|بمدينه|بمحافظه|اقليم)"
)
_PLACE_AR = re.compile(rf"(?:^|[^\u0621-\u064a])(?:[وفبل]|لل)?{_BESIDE_AR} $")
_OBJECT_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])[وف]?(?:غادر|غادرت|دخل|دخلت|وصل|وصلت|زار|زارت|يغادر|تغادر|يدخل|تدخل|مغادره|"
    r"دخول|وصول)(?:وا|ون)?"
    r"(?: (?!في |من |الي |علي |عن |ان |ب)[\u0621-\u064a0-9,]+){1,5} $"
)
_FROM_AR = re.compile(r"(?:^|[^\u0621-\u064a])و?من $")
_RELATION_AR = re.compile(
    r"(?:بدعم|دعم|دعما|الدعم|مدعومه|المدعومه|مدعوم|المدعوم|مدعومين|المدعومين|بتمويل|ممول\w*|بطلب|طلب|"
    r"طلبا|بامر|امر|"
    r"ضغط|ضغوط|بضغط|بضغوط|بتوجيه|بقرار|كل|كلا|كل واحد|دعوه|بايعاز|بايعازه|مقرب\w*|المقرب\w*|تمويل|موافقه|"
    r"بموافقه|"
    r"تهديد|تهديدات|رساله|رسايل|ضمانات|مساعده|بمساعده|مساعدات|اسلحه|بمباركه|استقلال|قلق|موقف) و?من $"
)
_ACTS_AR = (
    r"(?:اعلنت|تعلن|رفضت|ترفض|طالبت|تطالب|اتهمت|تتهم|ادانت|تدين|دانت|اكدت|تؤكد|توكد|نفت|تنفي|دعت|تدعو|"
    r"قالت|تقول|ارادت|تريد|"
    r"سعت|تسعي|وافقت|توافق|استدعت|تستدعي|حذرت|تحذر|رحبت|ترحب|تعتزم|تنوي|بحثت|تبحث|درست|تدرس|توقعت|تتوقع|"
    r"وقعت|توقع|"
    r"اتفقت|تتفق|قررت|تقرر|طلبت|تطلب|خفضت|تخفض|ارسلت|ترسل|شنت|تشن|ردت|ترد|هددت|تهدد|اعتبرت|تعتبر|عززت|تعزز|"
    r"صارت|اصبحت|تعهدت|تتعهد|كشفت|تكشف|سلمت|تسلم|نقلت|اعربت|تعرب|نددت|تندد|شددت|تشدد|اشارت|تشير|احتجت|تحتج|"
    r"فرضت|تفرض|رفعت|ترفع|اقترحت|تقترح|عارضت|تعارض|ايدت|تؤيد|تويد|دعمت|تدعم|قدمت|تقدم|انهت|تنهي|سحبت|"
    r"تسحب|بدات|تبدا|"
    r"استأنفت|استانفت|تستانف|علقت|تعلق|اوقفت|توقف|قطعت|تقطع|اغلقت|تغلق|واصلت|تواصل|حملت|تحمل|ابلغت|تبلغ|"
    r"اطلقت|ابرمت|"
    r"لن|لم|لا|ستعلن|ستسحب|ستواصل|سترسل|ستخفض|لوحت|تلوح|استنكرت|تستنكر|تتمسك|تمسكت|اوضحت|ذكرت|تري|رات|"
    r"تستعد|تجري)"
)
_ACTS_BEFORE_AR = re.compile(rf"(?:^|[^\u0621-\u064a])[وف]?{_ACTS_AR} (?:ايضا )?$")
_ACTS_AFTER_AR = re.compile(rf"^ (?:ايضا )?{_ACTS_AR}(?![\u0621-\u064a])")
_TOGETHER_AR = re.compile(
    r"(?:بين|مع|بقياده|حكومه|نفوذ|اداره|علاقات|سلطات|ضد|دعم|بدعم|تقوده|تقودها|جانب|قبل|حليفه|سياسه|"
    r"اتهامات|رد|موقف|"
    r"مطالبا|طالب|دعا|حض|حث|اتهم|اتهمت|اتهمتا|امهل|امهلت|طالبت|تطالب|يطالب|مبعوث|سفير|طلب|بطلب|ازمه|"
    r"موافقه|قوات|جيش|النظام في|خلاف|توتر|اتفاق|اتفاقيه|محادثات|مفاوضات) $"
)
_CAPITALS_AR = (
    r"(?:واشنطن|طهران|بغداد|انقره|موسكو|الرياض|دمشق|اربيل|لندن|الولايات المتحده|ايران|تركيا|باريس|الكويت)"
)
_PAIR_BEFORE_AR = re.compile(rf"(?:بين |مع |[^\u0621-\u064a]و?){_CAPITALS_AR} و$")
_PAIR_AFTER_AR = re.compile(rf"^ و{_CAPITALS_AR}")
_AGENCY = (
    r"(?:reuters|ap|afp|upi|xinhua|رويترز|ا ف ب|اف ب|ا ب|اب|د ب ا|وكالات|الوكالات|شينخوا|الاناضول|واع|"
    r"سانا)(?!\w)"
)
_MARK = r"(?:[:—–]| ?--? ?(?=\S))"
_DATELINE = re.compile(
    r"(?:, [a-z]+(?! ?\d)(?= ?[\n(,—–-]))?"  # the country: "BAGHDAD, Iraq (AP)"
    r"(?:[,،]? ?(?:[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [a-z\u0621-\u064a/]{3,15}(?: \d{4})?)(?= "
    r"?[\n(:,،—–-]))?"
    rf"\s*(?:\([^)]{{2,24}}\)\s*)?(?:{_MARK}(?:\s*\(?{_AGENCY}\)? ?[:—–-])?|[,،]? ?{_AGENCY}(?:\s*[:—–-])?)"
)


def dateline_end(text: str, stored: str, folded: Folded, hit: Hit) -> int:
    """Where the dateline ends that the name opens ("BAGHDAD (AP) -"), or 0 when it opens none.

    A dateline says where a dispatch was filed, not where anything happened.
    """
    if not (match := _DATELINE.match(text, hit.end)):
        return 0
    start, end = folded.span(hit.start, hit.end)
    is_dateline = stored[start:end].isupper() or (match.group().strip() != ":" and hit.first.is_arabic)
    return match.end() if is_dateline else 0


def is_place(text: str, hit: Hit, is_place_by_default: bool) -> bool:
    """Whether the actor or place at `hit` is meant as a place; without a sign, `is_place_by_default`."""
    before, after = text[max(0, hit.start - 70) : hit.start], text[hit.end : hit.end + 50]
    if hit.first.is_arabic:
        return _is_place_arabic(before, after, hit, is_place_by_default)
    return _is_place_english(before, after, is_place_by_default)


def _is_place_english(before: str, after: str, default: bool) -> bool:
    if _PEOPLE_IN.search(before):
        return False
    if _TOGETHER_EN.search(before) and not _ATTACKED.search(before):
        return False
    if _PLACE_EN.search(before):
        return not (_CAPITAL_PAIR.match(after) and re.search(r"\bat $", before))
    if _TROOPS_FROM.search(before):
        return False
    if _FROM_TO.search(before):
        return not _RELATION.search(before) and (default or bool(_MOTION.search(before)))
    if _ACTS_AFTER.match(after) or _ACTED.match(after) or _CAPITAL_PAIR.match(after):
        return bool(_GEOGRAPHIC.match(after))
    return default


def _is_place_arabic(before: str, after: str, hit: Hit, default: bool) -> bool:
    clitic = hit.clitic.replace("ال", "")
    if _PEOPLE_IN.search(before.removesuffix(clitic)):
        return False
    if clitic.endswith("و") and _PAIR_BEFORE_AR.search(before):
        return False
    before = before.removesuffix(clitic) if clitic and before.endswith(clitic) else before
    if clitic.endswith("ب"):
        return not re.search(
            r"(?:علاقات|علاقته|علاقتها|تربطه|صله|مرتبط\w*|اتصل\w*|متمثله|اطاح\w*) (?:[\u0621-\u064a]+ كما "
            r")?$",
            before,
        )
    if not clitic.endswith("ل") and (_PLACE_AR.search(before) or (not clitic and _OBJECT_AR.search(before))):
        return True
    if _FROM_AR.search(before):
        return _RELATION_AR.search(before) is None
    if clitic.endswith("ل"):
        return False
    if _ACTS_BEFORE_AR.search(before) or _TOGETHER_AR.search(before) or _PAIR_AFTER_AR.match(after):
        return False
    return default and _ACTS_AFTER_AR.match(after) is None
