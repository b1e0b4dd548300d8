"""What shows that an Arabic word which may be a noun is a verb: who does it behind, or a turn of the telling before."""

from app.extraction.clauses.tokens import Token
from app.extraction.words.inflect import fold

# "عيّنه الرئيس", "قتلته القوات": no adjective, so that what stands before is no noun with its owner.
_DOERS = frozenset(
    fold(word)
    for word in (
        "الرئيس السفير الوزير الجنرال القاضي الحاكم الأمير الملك الجندي الجنود القوات الجيش الحكومة البرلمان المجلس"
        " المحكمة الشرطة الطائرات الطيران الطائرة السلطات التنظيم الجماعة الفصائل الميليشيا الميليشيات الحزب الكتلة"
        " الحلفاء المارينز البنتاغون الكونغرس الإدارة الوزارة الخارجية الصواريخ النواب الأهالي السكان الناس العشائر"
        " الضباط الضابط القائد القادة الأطباء المفتشون الخاطفون الأمن الحرس الاستخبارات المخابرات الاحتلال التحالف"
        " الدبابات المدفعية الوسطاء الخبراء الأعضاء الأحزاب الفريق اللجنة الهيئة المتحدث الناطق المرجع البيت رئيس"
        " شقيقه شقيقها نائبه نائبها ابنه أخوه رجاله رجالها جنوده جنودها أنصاره خصومه حلفاؤه مساعده خليفته والده عمه"
        " رفاقه حراسه ضباطه محاموه زملاؤه أتباعه عناصره عناصرها مقاتلوه مقاتلوها"
        " وزير قائد جنود قوات قاض نواب مسلحون مجهولون محكمة طائرة طائرات زعيم سفير رجال عناصر حكومة لجنة برلمان"
    ).split()
)
_PLURAL = "ون"
_DEFINITE = "ال"
# "وقبيلها سحب المفتشين", "بدوره وصف", "من جهته نقل": the telling turns, and a verb follows.
_TURNS = frozenset(
    fold(word)
    for word in (
        "قبلها بعدها قبيلها بعيدها عندها عندئذ وقتها حينها حينئذ إثرها عقبها يومها ليلتها ساعتها آنذاك آنئذ يومئذ"
        " لاحقا مؤخرا أخيرا فورا حالا سريعا مباشرة بدوره بدورها بدورهم جهته جهتها جانبه جانبها ناحيته ناحيتها قبله"
        " بعده قبيله بعيده إثره عقبه هناك هنا أيضا كذلك"
    ).split()
)


def is_doer(token: Token, blocked: set[int]) -> bool:
    """Whether a token is somebody who acts: a known name, a title, a force, or a plural that can only be a subject."""
    norm = token.norm
    if norm in _DOERS:
        return True
    if norm.startswith(_DEFINITE) and norm.endswith(_PLURAL) and len(norm) > len(_DEFINITE + _PLURAL) + 2:
        return True
    return token.start in blocked and not norm[:1].isdigit()


def turns(token: Token) -> bool:
    """Whether a word such as "before it", "later", "for his part" leads over to the next deed."""
    return (token.norm.removeprefix("و") if len(token.norm) > 4 else token.norm) in _TURNS
