"""How an Arabic verb is said: tense, voice, negation, and whether it is only awaited."""

from app.extraction.clauses.heads import SOURCES_BEFORE_WHAT, Head
from app.extraction.clauses.tokens import Token
from app.extraction.clauses.unsaid import WAS
from app.extraction.words.lexicon import Word

NOT = frozenset({"لم", "ولم", "فلم", "لا", "ولا", "فلا", "لن", "ولن", "فلن", "ما", "وما"})
"""Words that deny the verb behind them."""
# "لتعلن النصر", "لينتهي بذلك عقد": hardly ever a purpose, whatever stands before.
AWAITING = frozenset("ينتظر يتوقع يرتقب تقرر علي يفترض يؤمل".split())
"""What stands before أن and an awaited deed."""
_COMES_OF = frozenset(
    {"أعلن/يعلن", "انتهى/ينتهي", "خلف/يخلف", "تولى/يتولى", "اضطر/يضطر", "سقط/يسقط", "لقي/يلقى", "خسر/يخسر"}
)
_RESULTS = frozenset(
    "أسفر/يسفر أدى/يؤدي أوقع/يوقع خلف/يخلف تسبب/يتسبب أودى/يودي دفع/يدفع اضطر/يضطر أجبر/يجبر أثار/يثير "
    "أصاب/يصيب ألحق/يلحق أرغم/يرغم أفضى/يفضي استدعى/يستدعي حمل/يحمل".split()
)
_SET_BACK = 9
_EXCEEDING = frozenset({"تعدى/يتعدى", "تجاوز/يتجاوز", "زاد/يزيد", "قل/يقل", "فاق/يفوق", "تخطى/يتخطى"})


def head_of(tokens: list[Token], index: int, words: tuple[Word, ...]) -> Head:
    """The verb at a token, with what the particles before it say of it; `words` are its readings."""
    look = tokens[index].look
    last = tokens[index - 1].norm if index else ""
    is_source = index > 1 and tokens[index - 2].norm in SOURCES_BEFORE_WHAT
    if last in ("ما", "وما") and (is_source or any(word.lemma in _RESULTS for word in words)):
        last = ""  # "ما أسفر عن مقتل": which resulted in
    negated = (last in NOT or (last.endswith("لم") and len(last) < 4)) and not _is_no_more_than(
        tokens, index, words
    )
    passive = look.is_passive or any(word.form == "passive" for word in words)
    if not any(word.form in ("present", "jussive") for word in words):
        tense = "perfect" if last in ("قد", "وقد", "لقد", "فقد") or _is_set_back(tokens, index) else "past"
        return Head(index, words, tense, passive, negated)
    return _present_head(tokens, index, words, passive, negated)


def _present_head(
    tokens: list[Token], index: int, words: tuple[Word, ...], passive: bool, negated: bool
) -> Head:
    look = tokens[index].look
    last = tokens[index - 1].norm if index else ""
    if look.prefix.endswith("س") or last in ("سوف", "وسوف"):
        return Head(index, words, "future", passive, negated, "planned")
    if last in ("لم", "ولم", "فلم"):
        return Head(index, words, "past", passive, negated)
    if last in ("لن", "ولن", "فلن"):
        return Head(index, words, "future", passive, True, "planned")
    if look.prefix.endswith("ل"):
        # "شنت هجوما، لتعلن النصر": after a comma the particle of purpose tells what came of it.
        is_parted = last[:1] in ("،", ",", "ـ") or any(word.lemma in _COMES_OF for word in words)
        tense = "result" if is_parted and last else "infinitive"
        return Head(index, words, tense, passive)
    if last == "ان" and _is_awaited(tokens, index):
        return Head(index, words, "future", passive, negated, "planned")
    if last == "ان" and index > 1 and tokens[index - 2].norm in ("قبل", "وقبل"):
        return Head(index, words, "past", passive, negated)  # "قبل أن يشنق في 2006": what came next
    if last in ("ان", "بان", "وان", "كي", "لكي", "الا"):
        return Head(index, words, "infinitive", passive, negated)
    if last == "قد":
        return Head(index, words, "future", passive, negated, "planned")
    tense = "habitual" if _is_set_back(tokens, index) else "present"
    return Head(index, words, tense, passive, negated)


def _is_set_back(tokens: list[Token], index: int) -> bool:
    """ "وكان الوزير أعلن", "كان يتلقى العلاج": told of a time before, by "was" and nothing that parts them."""
    for token in reversed(tokens[max(0, index - _SET_BACK + 1) : index]):
        if token.norm in WAS:
            return True
        if token.look.has_verb or not token.norm[0].isalnum():
            return False
    return False


def _is_no_more_than(tokens: list[Token], index: int, words: tuple[Word, ...]) -> bool:
    """ "لم تستقبل غير 85 ألفا", "لم تتعد 150 قتيلا": a "not" that says how many."""
    if any(word.lemma in _EXCEEDING for word in words):
        return True
    after = tokens[index + 1 : index + _SET_BACK]
    return any(token.norm in ("سوي", "غير", "الا") for token in after)


def _is_awaited(tokens: list[Token], index: int) -> bool:
    """ "من المقرر أن تجرى", "ينتظر أن يصوت", "على أن تغلق": the awaited deed is the verb of the clause."""
    before = tokens[max(0, index - 4) : index - 1]
    return any("future" in token.look.marks for token in before) or (
        bool(before) and before[-1].norm.lstrip("وف") in AWAITING
    )
