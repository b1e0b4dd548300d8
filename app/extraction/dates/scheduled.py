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
