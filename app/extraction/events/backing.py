"""With whose help a deed was done, where a coalition is told of for the first time: its coming in is a deed as well.

"Backed by an alliance of forty states, the army took …", "بدعم من تحالف دولي تقوده واشنطن، استعاد الجيش …".
"""

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.dating.moments import Choice
from app.extraction.events.deeds import Trigger
from app.extraction.events.drafting import Draft, Reading, draft_of
from app.extraction.events.nominals import phrase_end
from app.extraction.scenes import Scene

_COALITIONS = frozenset({"coalition", "alliance", "تحالف", "ائتلاف"})
_HELP = frozenset({"help", "backing", "support", "aid", "assistance", "cover", "firepower"})
_HELPED = frozenset({"helped", "backed", "supported", "aided", "assisted", "joined", "reinforced"})
_ARABIC_HELP = frozenset("مساعدة دعم اسناد مساندة معاونة مؤازرة عون معونة تعاون مشاركة تاييد غطاء".split())
_NEAR = 6


def of_backing(scene: Scene, reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The draft of each coalition that helped in a deed and is not known yet, with the date of the deed."""
    found = []
    for index, token in enumerate(scene.tokens):
        if token.norm not in _COALITIONS:
            continue
        first = _help_before(scene, index)
        deed = _deed_of(scene, drafts, index) if first is not None else None
        if first is not None and deed:
            last = phrase_end(scene, index)
            clause = Clause(first, last, Head(index, (), "noun"), "noun")
            told = Trigger(index, "mission", "noun", 2)
            whole, choice = scene.alone(clause), Choice(deed.candidate.date, "clause")
            features = ["opener:help", "strength:2"]
            found.append(draft_of(whole, reading, clause, told, deed.candidate.status, choice, features))
    return found


def _help_before(scene: Scene, index: int) -> int | None:
    """The token of the help that a coalition gives, a new one: "backed by a …", "بإسناد تحالف …"."""
    tokens = scene.tokens
    if scene.passage.language == "ar":
        near = range(index - 1, max(-1, index - 3), -1)
        return next((at for at in near if _bare(tokens[at].norm) in _ARABIC_HELP), None)
    near = range(index - 1, max(-1, index - _NEAR), -1)
    article = next((at for at in near if tokens[at].norm in ("a", "an")), 0)
    if article < 2:
        return None
    before = tokens[article - 1].norm
    if before == "alongside":
        return article - 1
    helps = tokens[article - 2].norm
    return (
        article - 2
        if (helps in _HELP and before in ("of", "from")) or (helps in _HELPED and before == "by")
        else None
    )


def _bare(norm: str) -> str:
    """A noun of help without "and" and the preposition that it asks for; no other form of it counts."""
    bare = norm.removeprefix("و").removeprefix("ف")
    return bare.removeprefix("ب") if bare.startswith("ب") else ""


def _deed_of(scene: Scene, drafts: list[Draft], index: int) -> Draft | None:
    """The deed that was done with the help: the clause that the coalition stands in, or the one that follows."""
    at = scene.tokens[index].start
    told = [one for one in drafts if one.candidate.status != "denied"]
    holding = [one for one in told if one.candidate.start <= at < one.candidate.end]
    return next(iter(holding or [one for one in told if one.candidate.start > at]), None)
