"""Bounds that a deed only names: "on 3 May they signed a pact to leave by 2011"; what was won by a day was won then."""

from itertools import pairwise

from app.extraction.clauses.splitting import Clause
from app.extraction.clauses.tokens import Token
from app.extraction.dating import fitting
from app.extraction.dating.reach import opening, running_date
from app.extraction.dating.running import Story, days_of, is_past
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

# "stipulates", "provides for": what has a bound is what they order.
_STIPULATING = frozenset(
    {"نص", "ينص", "تنص", "نصت", "يقضي", "تقضي", "قضت", "قضي", "يلزم", "تلزم", "الزم", "الزمت"}
)
# Verbs that say when something will be.
_PUTTING_OFF = frozenset(
    "دعا دعت طالب طالبت ناشد"
    " ارجا ارجات ارجئ ارجئت اجل اجلت تاجل تاجلت حدد حددت تحدد تقرر تقررت قرر قررت عين اعلن اعلنت جدول رحل رحلت".split()
)
# English verbs of which a bound behind them is that of what they name ("ordered a withdrawal by May").
_ANNOUNCING = frozenset(
    "announce order sign promise pledge approve agree vow demand call set plan propose decide vote pass schedule give"
    " grant urge tell ask want say pass adopt back endorse ratify threaten offer outline unveil request".split()
)
_NO_VERBS = frozenset(
    "about some nearly around almost roughly over more fewer less just the a an its his her their this that these half"
    " zero none".split()
)
_TO_A_PLAN = frozenset({"to", "for", "that", "would", "should"})
# What is won or done by a day was done then, and was not only planned.
_WON = frozenset(
    "سيطر سيطرت استعاد استعادت احتل احتلت استولي استولت بلغ بلغت ارتفع ارتفعت تراجع تراجعت انخفض انخفضت تقلص تقلصت وصل"
    " وصلت اكمل اكملت انجز انجزت انهي انهت اتم اتمت حرر حررت طرد طردت سقط سقطت غادر غادرت انسحب انسحبت قتل قتلت فقد"
    " فقدت خسر خسرت هبط هبطت زاد زادت عاد عادت نزح فر فرت صار صارت اصبح اصبحت بات باتت لم".split()
)


# English verbs that go on to what was done by a day, and not to what was planned for it.
_ACHIEVING = frozenset(
    "helped managed enabled forced allowed succeeded went came continued used served drove".split()
)
# Arabic verbs of which a bound behind them is that of what they name.
_ARRANGING = frozenset(
    verb + ending
    for verb in (
        "اعلن قرر امر وعد تعهد اتفق وقع وافق اقر صوت طالب حث حدد امهل منح مدد اقترح عرض قال اكد كشف رفض الزم اوصي خطط"
        " اعتزم توقع رجح وضع رسم تبني ابرم صادق خول فوض كلف اجاز سمح ابلغ اخطر هدد انذر طلب اوعز توصل شدد ذكر افاد"
        " اشار جدد ارجا اجل كتب اصدر صدر نشر قدم نوي اراد سعي دعا جري تقرر وجه اعطي التزم ضمن راي صرح اوضح استعد"
    ).split()
    for ending in ("", "ت")
)


def is_bound_ahead(
    scene: Scene, story: Story, clause: Clause, date: DateMention, beside: DateMention | None
) -> bool:
    """Whether a deed that is dated already only names a bound ("on 3 May they signed a pact to leave by 2011").

    `beside`: the day that the same clause gives.
    """
    announced = story.clauses.get(clause.governor) if clause.governor is not None else None
    told = beside or announced or running_date(scene, story)
    is_entry = (
        story.is_listed and opening(scene) is not None
    )  # "6 December: the panel urges them to leave by 2008"
    is_plan = clause.head.tense == "present" and not (is_past(scene, date) or is_entry)
    is_plan = is_plan or _says_what_is_planned(scene, clause)
    is_plan = is_plan or (clause.opener == "relative" and clause.head.tense == "present")
    verb = scene.tokens[clause.head.index]
    is_plan = is_plan or verb.norm.removeprefix("و") in _STIPULATING
    if told is None or is_plan or date.start < scene.tokens[clause.head.index].start:
        return False
    if clause.head.tense == "perfect" and scene.passage.language == "en":
        return False  # "had voted $823 billion by September": then it was done
    if not (fitting.follows_bound(scene, date.start) and told != date and _ends_later(date, told)):
        return False
    if scene.passage.language == "ar":
        bare = verb.norm.removesuffix("وا")  # "وانسحبوا منها قبل نهاية الشهر"
        forms = (bare, bare[1:] if bare[:1] in "وف" else bare)
        if scene.article.published and is_past(scene, date) and clause.head.tense == "past":
            return not _ARRANGING.isdisjoint(forms)  # what was done by a day that has gone by, was done
        return _WON.isdisjoint(forms)
    return verb.norm not in _ACHIEVING and _leads_to(scene, clause, date)


def without_ahead(
    scene: Scene, story: Story, clause: Clause, own: list[DateMention], status: str, at: int | None
) -> list[DateMention]:
    """Without what lies after the publication, for what an Arabic verb of the past itself tells (at offset `at`).

    "منحوا النص أصواتهم بشرط إجراء استفتاء في تموز المقبل": the vote was not in July.
    """
    verb = scene.tokens[clause.head.index]
    is_told = status == "happened" and clause.head.tense == "past" and verb.start == at
    is_told = is_told and clause.opener not in ("before", "after")
    is_told = is_told and (running_date(scene, story) or story.main) is not None
    if scene.passage.language != "ar" or not is_told or verb.norm.removeprefix("و") in _PUTTING_OFF:
        return own
    return [date for date in own if is_past(scene, date) and not _is_end_ahead(scene, date)]


def _is_end_ahead(scene: Scene, date: DateMention) -> bool:
    """Whether a date is the end of the year or month that the text is published in: it has not come yet."""
    published, when = days_of(scene.article.published or ""), days_of(date.edtf)
    return bool(date.mod == "END" and published and when and when[0] <= published[1] < when[1])


def _says_what_is_planned(scene: Scene, clause: Clause) -> bool:
    """Whether Arabic goes from the past to the present behind a semicolon: "كشف خطته؛ تُسحب الوحدات حتى آب"."""
    start = scene.span(clause.first, clause.last)[0]
    is_behind = scene.article.text[:start].rstrip().endswith(("؛", ";"))
    return is_behind and clause.head.tense == "present" and scene.clauses[0].head.tense == "past"


def _leads_to(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Whether a plan stands between an English verb and a date; the town that was cleared by May was so by May."""
    between = scene.tokens[clause.head.index + 1 : scene.index_at(date.start)]
    is_announced = any(word.lemma.split("/")[0] in _ANNOUNCING for word in clause.head.words)
    is_planned = (
        token.norm in _TO_A_PLAN and not (token.norm == "to" and _is_amount(scene, after))
        for token, after in pairwise([*between, between[-1]] if between else [])
    )
    return is_announced or any(is_planned)


def _is_amount(scene: Scene, token: Token) -> bool:
    """Whether behind "to" a number or a name stands and no verb: "filled again, to about 7,000, by early 2004"."""
    is_name = scene.article.text[token.start].isupper()
    return is_name or token.norm[0].isdigit() or token.norm in _NO_VERBS


def _ends_later(date: DateMention, told: DateMention) -> bool:
    """Whether a date reaches beyond what is told: "this year" beyond its May."""
    later, when = days_of(date.edtf), days_of(told.edtf)
    return later is not None and when is not None and later[1] > when[1]
