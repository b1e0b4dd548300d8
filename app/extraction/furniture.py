"""What stands on a page and is not the article: links, share buttons, credits, and why it is set aside."""

import re

_ENGLISH = {
    "a link to other articles": (
        r"read (?:more|also|next|the full)\b.*|also read\b.*|see also\b.*|related(?: (?:articles?|"
        r"stor(?:y|ies)|topics?|content|news|nodes?.*|coverage|posts?|links?))?:?.*|"
        r"recommended(?: (?:for you|stories|articles))?|most (?:read|popular|viewed)\b.*|"
        r"more (?:on this|from|stories|news|in)\b.*|you (?:may|might) also like\b.*|"
        r"trending(?: now)?|editor.?s.? picks?|continue reading\b.*|click here\b.*|next article|"
        r"previous article|keep reading\b.*|top stories"
    ),
    "an invitation to share or subscribe": (
        r"share(?: (?:this|on|via|with|it|article|story)\b.*)?|follow us\b.*|subscribe\b.*|"
        r"sign up\b.*|newsletters?\b.*|get (?:our|the) .*newsletter.*|join (?:us|our)\b.*|"
        r"download (?:our|the) app\b.*|like us on\b.*|tweet|facebook|twitter|whatsapp|telegram|"
        r"email|print|copy link|log ?in|register|support our .*|donate\b.*|"
        r".*\bdelivered to your inbox\b.*"
    ),
    "a credit of the page": (
        r"source(?: link)?|source ?: ?\S+(?: \S+){0,3}|via ?: ?\S+(?: \S+){0,3}|powered by\b.*|"
        r"(?:theme|design(?:ed)?|template)(?: by|:)\b.*|copyright\b.*|©.*|\(c\) .*|"
        r"all rights reserved.*|.{0,60}all rights reserved\.?|wordpress.*|photo(?:graph)?s? ?(?:by|"
        r":|credit).*|image(?: credit)? ?:.*|file photo.*|(?:tags?|topics?|categor(?:y|ies)|"
        r"filed under|keywords) ?:.*|comments?(?: \(\d+\))?|leave a (?:comment|reply).*|"
        r"no comments.*|back to top|advertisements?|sponsored.*|.*\bcookies?\b.*(?:polic|accept|"
        r"consent).*|terms of (?:use|service).*|privacy policy.*|(?:last )?updated ?:"
        r"(?:(?!\. \S+ \S+ \S+ \S).)*|"
        r"\d+ (?:min(?:ute)?s?) read|reporting by .*|editing by .*|\(?additional reporting .*"
    ),
}
_ARABIC = {
    "a link to other articles": (
        r"[إا]قر[أا](?:وا|ي)? (?:المزيد|[أا]يض[اًا]+|كذلك)\b.*|طالع(?:وا)? [أا]يض.*|"
        r"شاهد(?:وا)? [أا]يض.*|(?:ل)?لمزيد(?: من .*)?|المزيد(?: من .*| حول .*)?|(?:مواضيع|موضوعات|"
        r"مقالات|[أا]خبار|روابط|محتوى|مواد) (?:ذات صلة|مشابهة|متعلقة|مرتبطة).*|"
        r".*\bذات صلة\b.*(?:القسم|الموضوعة|field).*|.*القسم.*\bذات صلة\b.*|قد يعجبك.*|"
        r"ال[أا]كثر (?:قراءة|مشاهدة|تداولا).*|(?:المقال|الخبر|الموضوع) (?:السابق|التالي).*|"
        r"مختارات.*|تابع القراءة.*|اضغط هنا.*"
    ),
    "an invitation to share or subscribe": (
        r"شار[كك](?:ها|ه|نا|وا)?(?: (?:الخبر|المقال|الموضوع|عبر|على|هذا|هذه|مع|ر[أا]يك)\b.*)?|"
        r"مشاركة(?: .{0,30})?|تابعونا\b.*|تابعنا\b.*|اشتر[كك](?:وا)?(?: .*)?|"
        r"(?:ال)?نشرة (?:ال)?(?:بريدية|[إا]خبارية).*|انضم(?:وا)? .*|حم[لّ]+ (?:ال)?تطبيق.*|واتساب|"
        r"تويتر|فيسبوك|تيليغرام|طباعة|نسخ الرابط|تسجيل الدخول|للاشتراك .*"
    ),
    "a credit of the page": (
        r"(?:ال)?مصدر(?: ?: ?.{0,40})?|(?:جميع|كل|كافة) الحقوق محفوظة.*|حقوق (?:النشر|الطبع|"
        r"الصورة).*|©.*|قالب .{0,30}|تصميم .{0,30}|(?:ال)?(?:وسوم|كلمات (?:ال)?(?:مفتاحية|دلالية)|"
        r"تصنيف(?:ات)?|[أا]قسام) ?:?.*|(?:ال)?تعليقات?(?: \(?\d+\)?)?|(?:[أا]ضف|اترك|"
        r"[أا]كتب) تعليق.*|[إا]علان(?:ات)?|سياسة (?:الخصوصية|الاستخدام).*|"
        r"آخر تحديث(?:(?!\. \S+ \S+ \S+ \S).)*|(?:تصوير|صورة ?:).*|\(?تحرير .{0,60}|العودة للأعلى|مدة القراءة.*"
    ),
}
_PATTERNS = [
    (reason, re.compile(rf"(?:{pattern})\W*", re.IGNORECASE))
    for patterns in (_ENGLISH, _ARABIC)
    for reason, pattern in patterns.items()
]
_LONGEST = 130
_INVITATION = "an invitation to share or subscribe"
_FEWEST_WORDS = 4
# In a whole sentence an invitation shows a second sign: whom to follow, where, by what.
_INVITES = re.compile(
    r"\b(?:us|our|you|your|newsletters?|inbox|app|facebook|twitter|whatsapp|telegram|instagram|youtube|email|"
    r"channel|friends|updates)\b|تابعونا|تابعنا|تطبيق|قنا[ةت]|صفحت|نشر[ةت]|بريد|واتساب|تويتر|فيسبوك|"
    r"تيليغرام|تلغرام|"
    r"يوتيوب|[إا]نستغرام|موقعنا|حساب|[إا]لينا|معنا|ال[آا]ن|مجان",
    re.IGNORECASE,
)
# One quick look spares most lines the patterns: every piece of furniture has one of these beginnings or words.
_HINT = re.compile(
    r"\W*(?:read|also|see|related|recommend|most|more|you|trend|editor|continue|click|next|prev|"
    r"keep|top|share|follow|subscri|sign|newsl|get|join|down|like|tweet|face|twit|what|tele|email|"
    r"print|copy|log|reg|supp|don|source|via|power|theme|design|templ|©|\(c|all|word|photo|image|"
    r"file|tag|topic|categ|key|comm|leave|no |back|adv|spons|terms|priv|last|upd|\d+ min|reporting|"
    r"\(?addit|[إا]قر|طالع|شاهد|لل?مزيد|المزيد|مو[اض]|مقال|[أا]خبار|روابط|محتوى|قد يعجبك|ال[أا]كثر|"
    r"الم|الخبر|مخت|تابع|اضغط|شار|مشار|اشتر|(?:ال)?نشرة|انضم|حم|وات|تويت|فيس|تيل|طبا|نسخ|تسجيل|"
    r"(?:ال)?مصدر|جميع|كل|كافة|حقوق|قالب|تصميم|(?:ال)?وسوم|(?:ال)?كلمات|(?:ال)?تصنيف|[أا]قسام|"
    r"الأقسام|(?:ال)?تعليق|[أا]ضف|اترك|[أا]كتب|[إا]علان|"
    r"سياسة|آخر|تصوير|صورة|\(?تحرير|العودة|مدة|للاشتراك)",
    re.IGNORECASE,
)
_HINTS_INSIDE = ("ذات صلة", "rights reserved", "inbox", "cookie")


def reason_of(line: str) -> str:
    """Say in words what piece of furniture `line` is, or return "" when it may belong to the article."""
    if len(line) > _LONGEST or not (_HINT.match(line) or _has_hint_inside(line.lower())):
        return ""
    bare = line.strip(" \t\r\n\u200e\u200f\u200b\ufeff>»«•|-–—*[]()")
    for reason, pattern in _PATTERNS:
        if pattern.fullmatch(bare):
            return "" if reason == _INVITATION and _is_news(bare) else f"page furniture: {reason}"
    return ""


def _has_hint_inside(line: str) -> bool:
    return any(hint in line for hint in _HINTS_INSIDE)


def _is_news(bare: str) -> bool:
    """Whether a line is a sentence that only begins like an invitation: انضم 1500 مقاتل إلى المعركة."""
    is_sentence = bare.endswith(".") and bare.count(" ") + 1 >= _FEWEST_WORDS
    return is_sentence and _INVITES.search(bare) is None
