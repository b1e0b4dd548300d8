"""Arabic verbs of the present beside a day: a plan ("يغادر الأحد"), or what was going on then ("شوهد وهو يغادر")."""

from app.extraction.dates.tokens import joined_set

REACH = 8
SCHEDULED = joined_set(
    "ينقضي تنقضي ينتهي تنتهي يعقد تعقد يجتمع تجتمع يجتمعون يلتقي تلتقي يزور تزور يغادر تغادر يستضيف تستضيف يترأس تترأس"
    " يصل تصل يصلون يبدا تبدا يعود تعود يستقبل تستقبل يتسلم تتسلم يفتتح تفتتح ينطلق تنطلق ينسحب تنسحب يوقع يدلي تدلي"
    " يمثل تمثل يبحث تبحث ينظر تنظر يدخل تدخل"
    " يستأنف تستأنف يصوت تصوت يتوجه تتوجه يحل تحل"
)
# "as it", and what was going on, or seen, when it left.
WHILE = joined_set("وهو وهي وهم وهما بينما فيما حين عندما اثناء")
SEEN = joined_set(
    "كان كانت كانوا شوهد شوهدت شوهدوا شاهد شاهدت شاهدوا رصد رصدت رصدوا صور صورت راي رات راوا ظهر ظهرت ظهروا سمع سمعت"
    " لوحظ لوحظت التقط التقطت لمح لمحت ضبط ضبطت باغت باغتت فاجا فاجات"
)
# Verbs of the present that tell of no time to come, and other words that begin like one.
NO_PLAN = joined_set(
    "يوم يومها يومذاك يومئذ يوما يناير يونيو يوليو يوليوز يهود يمن يسار يمين يد ياتي ياتيان ياتون يذكر يشار يعد"
    " يعتبر يقول يقولون يري يرون يبدو يزال يزالون يكون يكن يبق يعني يشكل يعرف يظهر يتذكر يسمي يضم يقع يعيش يقيم"
    " يقاتل يحارب يسيطر"
)
# Verbs of the past that begin like one of the present.
GONE = joined_set(
    "تولي تمكن تعرض تعرضت تظاهر تسلم تسلمت توصل تبني تبنت تعهد تعهدت توقف توقفت تراجع تراجعت تقدم تقدمت تصاعد"
    " تصاعدت توعد توعدت توجه تحطم تحطمت تجمع تدفق تسلل تراس تلقي تلقت تجاوز تجاوزت تشكل تشكلت تاسس تاسست تاجل"
    " تاجلت تمت تولت تمكنت توصلت توجهت تجمعت تظاهرت تسللت تدفقت تراست توفي توفيت تعثر تعثرت تكبد تكبدت تحول تحولت"
    " تزامن تزامنت تدخلت تاكد تاكدت تبادل تبادلت تفجر تفجرت تحدث تحدثت تخلي تخلت تلا تلت تحالف تنظيم تاريخ تقلص"
    " تقلصت تضاعف تضاعفت تضرر تضررت تسبب تسببت ترك تركت تبين تقرر تقررت تجدد تجددت تصدي تصدت تسرب تسربت تحرك تحركت"
    " تعطل تعطلت تمرد تمردت تنحي تنازل تنازلت تنافس تاتي تعد تعتبر تقول تري تبدو تزال تكون تكن تبق تعني تشكل تعرف"
    " تظهر تتذكر تسمي تضم تقع تعيش تقيم تقاتل تسيطر تشير تفيد"
)
WHO = frozenset({"الذي", "التي", "الذين", "حين", "فيما", "بينما"})
SET_DAYS = joined_set("موعد موعدا الموعد ذكري مهله")
# What leads back from the verb of the clause: "يأتي الهجوم بعد غارات الأحد".
BACK = joined_set("منذ بعد بعدما عقب اثر غداه منها كان كانت")
LEAST_VERB = 4
# "called for a rally on Saturday", "put off the session to Sunday": when the thing called for will be.
CALLING = joined_set("دعا دعت دعوا يدعو تدعو تعهد تعهدت وعد وعدت قرر قررت اتفق اتفقت اتفقوا حدد حددت")
PUT_OFF = joined_set("ارجا ارجات ارجئت ارجئ اجل اجلت تاجل تاجلت مدد مددت رفعت")
CALLED = frozenset(
    lead + noun
    for lead in ("", "ال", "ل", "لل", "ب", "بال")
    for noun in (
        "جلسه جلسته اجتماع قمه مؤتمر تظاهره تظاهرات مظاهره مظاهرات اعتصام اضراب انتخابات استفتاء اقتراع تصويت محادثات"
        " مفاوضات جوله مسيره مسيرات"
    ).split()
)
# What has been held, and was not only called for.
HELD = joined_set(
    "عقدت عقدها عقدتها عقده عقدته عقد انعقدت انعقد جرت جري نظمت نظمها اقيمت اقيم شهدتها شهدها تراسها ترأسها استضافتها"
    " استضافته احتضنتها احتضنته خرجت انطلقت شارك شاركت شهدت"
)
LED = (["قبل", "ان"], ["قبيل", "ان"], ["بعد", "ان"], ["وقبل", "ان"], ["وبعد", "ان"])


def is_scheduled(words: list[str], sentence: list[str]) -> bool:
    """Whether the words of a clause before a date, the last ones of those of its `sentence`, tell a plan.

    What somebody did "before he left" or "after he leaves" lies where the main verb says.
    """
    if sentence[: len(sentence) - len(words)][-2:] in LED:
        return False
    place = next((i for i, word in enumerate(words) if word in SCHEDULED), -1)
    if place < 0 or len(words) - place > REACH:
        return False
    return words[max(0, place - 1)] not in WHILE and SEEN.isdisjoint(words[:place])


def tells_ahead(words: list[str]) -> bool:
    """Whether a clause whose words before a date these are begins with a verb of the present, or names a day set."""
    called = next((i for i, word in enumerate(words) if word in CALLED), 0)
    if not HELD.isdisjoint(words[called:]):
        return False  # "قرر المجلس في جلسة عقدها الاثنين"
    is_put_off = words[-1:] in (["الي"], ["حتي"]) and not PUT_OFF.isdisjoint(words)
    if is_put_off or not (CALLING | PUT_OFF).isdisjoint(words[:called]):
        return True
    if not words or not BACK.isdisjoint(words):
        return False
    first = max((i for i, word in enumerate(words) if word in WHO), default=-1) + 1
    first += words[first : first + 1] in (["قد"], ["وقد"])  # "قد يصل"
    return (first < len(words) and _is_present(words[first])) or not SET_DAYS.isdisjoint(words)


def _is_present(word: str) -> bool:
    """Whether a word that stands where a verb is looked for is one of the present, as far as its letters tell."""
    bare = word.removeprefix("و")
    if word in SCHEDULED:
        return True
    if len(bare) < LEAST_VERB or word in NO_PLAN:
        return False
    is_noun = bare[LEAST_VERB - 1 : LEAST_VERB] == "ي" or bare.endswith("ه")  # "تفجير", "تظاهرة"
    return bare.startswith("ي") or (bare.startswith("ت") and not is_noun and word not in GONE)
