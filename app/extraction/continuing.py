"""Clauses that only say that what was told went on, ended or came to others: "Fallujah followed in June"."""

from dataclasses import replace

from app.extraction.clauses.splitting import Clause
from app.extraction.deeds import Trigger

_GOES_ON = frozenset(
    {
        "follow",
        "go",
        "go_on",
        "last",
        "drag_on",
        "run",
        "stretch",
        "continue",
        "begin",
        "start",
        "end",
        "resume",
        "renew",
    }
    | {
        "تلا/يتلو",
        "تبع/يتبع",
        "لحق/يلحق",
        "طال/يطول",
        "طال/يطال",
        "امتد/يمتد",
        "دام/يدوم",
        "استمر/يستمر",
        "انطلق/ينطلق",
    }
    | {"بدأ/يبدأ", "انتهى/ينتهي", "تواصل/يتواصل", "تجدد/يتجدد", "استغرق/يستغرق", "انقضى/ينقضي", "اختتم/يختتم"}
)
_NO_DEEDS = frozenset({"announcement", "report", "casualties", "force-level", "meeting"})


def continued(kind: str, clause: Clause, found: Trigger | None) -> Trigger | None:
    """The trigger of such a clause with the type of what was told before, `kind`; any other as it is."""
    is_vague = found is not None and found.basis == "general" and found.type == "announcement"
    if found is None or not is_vague or not kind or kind in _NO_DEEDS:
        return found
    goes_on = any(_bare(word.lemma) in _GOES_ON for word in clause.head.words)
    return replace(found, type=kind) if goes_on else found


def _bare(lemma: str) -> str:
    """A lemma without the sign of a doubled letter."""
    return lemma.replace("\u0651", "")
