"""Victims and their attack, a word and its occasion: of which an Arabic relative clause says when it was."""

from itertools import pairwise

from app.extraction.clauses.splitting import Clause
from app.extraction.dating import fitting
from app.extraction.scenes import Scene

_ATTACKS = frozenset(
    "هجوم هجمات هجومين قصف انفجار انفجارات تفجير تفجيرات تفجيرين غارة غارات غارتين ضربة ضربات كمين اشتباك اشتباكات"
    " عملية عمليات اعتداء اعتداءات".split()
)
# What hits them: "قتل جنديان بصواريخ أصابت المعسكر في 11 مارس".
_WEAPONS = frozenset(
    "صاروخ صاروخين صاروخان صواريخ قذيفة قذيفتين قذائف عبوة عبوتين عبوات سيارة سيارتين سيارات شاحنة شاحنتين صهريج دراجة"
    " لغم الغام قنبلة قنابل نيران رصاص طائرة طائرات مسيرة مسيرات مفخخة مفخخات ناسفة حزام احزمة انتحاري انتحارية"
    " انتحاريين انتحاريان مسلح مسلحين مسلحون"
    " مجزرة مذبحة مواجهات صدامات معارك معركة تحطم سقوط حادث حادثة مداهمة انزال".split()
)
_VICTIMS = frozenset(
    "قتل قتلت قتلوا جرح جرحت جرحوا اصيب اصيبت اصيبوا استشهد لقي لقيت فقد خطف خطفت تضرر تضررت دمر دمرت احترق احترقت"
    " سقط سقطت شرد نزح قضي قضت قضوا مات ماتت هلك".split()
)
# "ارتفعت حصيلة القصف", "بلغ عدد ضحايا التفجير".
_TOLLS = frozenset("حصيلة الحصيلة ضحايا قتلي جرحي شهداء مصابي ضحيتي خسائر".split())
# "أشاد في بيان نشره البنتاغون يوم 28 ديسمبر", "قال خلال مؤتمر صحافي عقده أمس".
_OCCASIONS = frozenset(
    "بيان شريط تسجيل رسالة مقابلة حوار خطاب كلمة مؤتمر تقرير تصريح تصريحات مقال مقالة تغريدة تدوينة منشور فيديو حديث"
    " جلسة اجتماع اجتماعات لقاء قمة احتفال حفل مراسم ندوة اتصال مكالمة برقية مداخلة شهادة افادة مرافعة"
    " بلاغ وثيقة".split()
)
_ON_IT = frozenset({"في", "خلال", "اثناء", "عبر", "ضمن", "لدي"})
_NEAR_NOUN, _BEFORE_NOUN, _NEAR_OCCASION = 3, 9, 5


def tells_of_victims(scene: Scene, clause: Clause) -> bool:
    """Whether an Arabic verb counts victims: "قتل عشرون وأصيب أربعون في انفجار الثلاثاء" tells of one attack."""
    verb = scene.tokens[clause.head.index].norm
    return not _VICTIMS.isdisjoint((verb, verb.lstrip("وف")))


def has_its_time(scene: Scene, clause: Clause, relative: Clause) -> bool:
    """Whether a relative clause says when the attack was that an Arabic clause tells of, or the speech it was told in.

    "قتل جنود في هجوم استهدف الأربعاء …"; a toll or victims may also name it as known ("في التفجير الذي دمر أمس …")
    or by its weapon.
    """
    if relative.opener != "relative" or scene.passage.language != "ar":
        return False
    words = [token.norm for token in scene.tokens[: relative.first]]
    if not fitting.OF_ANOTHER_TIME.isdisjoint(words[-_BEFORE_NOUN:]):
        return False
    if _is_on_occasion(words[-_NEAR_OCCASION:]):
        return True
    near = [word.removeprefix("ب") for word in words[-_NEAR_NOUN:]]
    if not _ATTACKS.isdisjoint(near):
        return True
    told = [token.norm for token in scene.tokens[clause.first : relative.first]]
    if not (tells_of_victims(scene, clause) or not _TOLLS.isdisjoint(told)):
        return False
    return any(word.removeprefix("ال") in _ATTACKS | _WEAPONS for word in near)


def _is_on_occasion(words: list[str]) -> bool:
    """Whether the words before a relative clause say on what occasion, or by what, somebody spoke."""
    return any(
        (word in _OCCASIONS and before in _ON_IT) or (word[:1] == "ب" and word[1:] in _OCCASIONS)
        for before, word in pairwise(words)
    )
