"""Clauses that only say that what was told went on, ended or came to others: "Fallujah followed in June"."""

from dataclasses import replace

from app.extraction.clauses.splitting import Clause
from app.extraction.events.deeds import Trigger

_GOES_ON = frozenset(
    "follow go go_on last drag_on run stretch continue begin start end resume renew تلا/يتلو تبع/يتبع "
    "لحق/يلحق طال/يطول طال/يطال امتد/يمتد دام/يدوم استمر/يستمر انطلق/ينطلق بدأ/يبدأ انتهى/ينتهي "
    "تواصل/يتواصل تجدد/يتجدد استغرق/يستغرق انقضى/ينقضي اختتم/يختتم".split()
)
# Who came with an army goes, and comes back.
_CAME = frozenset({"intervention", "deployment", "withdrawal", "battle", "seizure", "mission"})
_GOES = frozenset(
    {"leave", "go", "quit", "depart", "exit", "get_out", "خرج/يخرج", "رحل/يرحل", "غادر/يغادر", "مضى/يمضي"}
)
_RETURNS = frozenset({"return", "come_back", "come", "go_back", "عاد/يعود", "رجع/يرجع"})
_VAGUE = frozenset({"announcement", "battle", "government"})
_NO_DEEDS = frozenset({"announcement", "report", "casualties", "force-level", "meeting"})


def continued(kind: str, clause: Clause, found: Trigger | None) -> Trigger | None:
    """The trigger of such a clause with the type of what was told before, `kind`; any other as it is."""
    is_vague = found is not None and found.basis == "general" and found.type in _VAGUE
    if found is None or not is_vague or not kind or kind in _NO_DEEDS:
        return found
    lemmas = {_bare(word.lemma) for word in clause.head.words}
    if kind in _CAME and clause.opener in ("and", "relative", "before", "participle"):
        if lemmas & _GOES:
            return replace(found, type="withdrawal", basis="verb", strength=1)
        if lemmas & _RETURNS:
            return replace(found, type="deployment", basis="verb", strength=1)
    return replace(found, type=kind) if lemmas & _GOES_ON else found


def _bare(lemma: str) -> str:
    """A lemma without the sign of a doubled letter."""
    return lemma.replace("\u0651", "")
