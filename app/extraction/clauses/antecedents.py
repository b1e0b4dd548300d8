"""The noun that a relative clause tells of: "الهجوم الذي شنه الجيش", "the war that he launched"."""

from app.extraction.clauses.splitting import Clause
from app.extraction.clauses.tokens import Token
from app.extraction.words.inflect import fold

_FARTHEST = 4
_SIGNS = ',،;؛.:"»”)'
# Verbs that do no more than carry out what their noun names.
_CARRIES_OUT = frozenset(
    {
        "شن/يشن", "نفذ/ينفذ", "خاض/يخوض", "ارتكب/يرتكب", "أبرم/يبرم", "وقع/يوقع", "أجرى/يجري", "قاد/يقود",
        "أطلق/يطلق", "وجه/يوجه", "عقد/يعقد", "فرض/يفرض", "حقق/يحقق", "أحرز/يحرز", "دشن/يدشن", "بدأ/يبدأ", "تم/يتم",
        "أقام/يقيم", "نظم/ينظم", "دبر/يدبر", "أشعل/يشعل", "صادق/يصادق", "جرى/يجري", "حدث/يحدث",
    }
    | {"launch", "wage", "mount", "stage", "carry_out", "conduct", "commit", "sign", "conclude", "hold", "undertake",
       "perform", "execute", "lead", "fight", "orchestrate", "start", "impose", "deliver", "make"}
)  # fmt: skip
_BEFALLS = frozenset(
    "تعرض/يتعرض مني/يمنى تكبد/يتكبد تلقى/يتلقى لحق/يلحق عانى/يعاني suffer sustain incur".split()
)
_LEMMAS = {fold(lemma): lemma for lemma in _CARRIES_OUT | _BEFALLS}


def carries_out(clause: Clause) -> str:
    """ "does" when the verb of a clause only carries out what a noun names, "suffers" when it befalls the subject."""
    for word in clause.head.words:
        lemma = _LEMMAS.get(fold(word.lemma))
        if lemma:
            return "suffers" if lemma in _BEFALLS else "does"
    return ""


def nouns_before(tokens: list[Token], clause: Clause) -> range:
    """Places where the noun may stand that a relative clause tells of, the nearest first; no sign parts them."""
    first = clause.first
    if first and "open:relative" not in tokens[first].look.marks and first < clause.head.index:
        return range(0)
    last = max(-1, first - 1 - _FARTHEST)
    for at in range(first - 1, last, -1):
        if tokens[at].norm in _SIGNS:
            last = at
            break
    return range(first - 1, last, -1)
