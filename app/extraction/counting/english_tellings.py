"""The English phrases that say what became of the counted, and all forms of its verbs. Text is folded."""

from collections.abc import Iterator
from typing import Literal

from app.extraction.counting.cues import all_of
from app.extraction.counting.english_verbs import HAPPENINGS, NOUNS, VERBS

Form = Literal["object", "subject", "noun", "either", "participle"]


_PHRASES = {
    **all_of(
        "killed",
        "fatal for; failed to come home; failed to come back; were no more; did not come out alive; "
        "in body bags; in a coffin; to mass graves; in mass graves; in a mass grave; no longer alive; "
        "to their deaths; dead from the rubble; among the dead; among the killed; among the victims; "
        "among those killed; among the fatalities; dispatched to their deaths; died by firing squad; "
        "cut their throats; slit their throats; throats cut; throats slit; by firing squad; "
        "no trace was found of; last rites",
    ),
    **all_of(
        "wounded",
        "to hospital; to hospitals; to a hospital; to the hospital; to a field hospital; "
        "to a military hospital; to an infirmary; hit by shrapnel; hit by splinters; hit by bullets; "
        "hit by fragments; hit by flying glass; struck by shrapnel; struck by splinters; "
        "struck by fragments; struck by flying glass; cut by flying glass; cut by glass; shrapnel wounds; "
        "gunshot wounds; bullet wounds; overcome by fumes; overcome by smoke; overcome by tear gas; "
        "overcome by gas; among the wounded; among the injured; among those wounded; smoke inhalation; "
        "taken ill; fell ill; fell sick; taken sick; suffering burns; with head injuries; with shrapnel; "
        "with concussions; in intensive care; under treatment; for treatment; for surgery",
    ),
    **all_of(
        "captured",
        "into the hands; into enemy hands; into iraqi hands; into iranian hands; into american hands; "
        "in their hands; into captivity; into custody; into detention; as hostages; as prisoners; "
        "as captives; as slaves; as sex slaves; behind the wire; behind barbed wire; sold as slaves; "
        "sold as sex slaves; sold in the markets; sold at markets; sold in slave markets; sold to fighters; "
        "forced into marriage; in handcuffs; in chains; in cells; in jails; in prisons; in a prison; "
        "in detention camps; in solitary confinement; at gunpoint; thrown in jail; held as hostages; "
        "on remand; in the cells; under house arrest; prisoners of war",
    ),
    **all_of(
        "displaced",
        "on the move; in flight; stuck on; cut off on; stuck in the; as refugees; as displaced; "
        "registered as displaced; homes to; able to return home; able to go home; unable to return home; "
        "to exile; into exile; into flight; into the desert; into the mountains; into the hills; into camps; "
        "in refugee camps; in displacement camps; in tent camps; in unfinished buildings; "
        "in schools and mosques; away from home; refugees of; out of house and home; without shelter; "
        "without homes; far from home; far from their homes; roof over their heads; living rough; "
        "awaiting resettlement",
    ),
    **all_of(
        "sent",
        "on a plane; on planes; told to prepare; be joined by; under orders for; in the pipeline",
    ),
    **all_of(
        "leaves",
        "out of iraq; out of the country",
    ),
    **all_of(
        "withdrawn",
        "gone by; will be gone; be gone; were gone; are gone; been gone; out by; back home; to come home",
    ),
    "will go to": "sent",
    "would go to": "sent",
    "to go to": "sent",
    "will go": "withdrawn",
    "would go": "withdrawn",
    "must go": "withdrawn",
    "to go": "withdrawn",
    "come back alive": "killed",
    "never returned": "killed",
    "never came back": "killed",
    "never came home": "killed",
    "did not come back": "killed",
    "did not come home": "killed",
    "failed to return": "killed",
    "in coffins": "killed",
    "flag-draped": "killed",
    "under arms": "present",
    "in the field": "present",
    "in uniform": "present",
    "on the ground": "present",
    "in theatre": "present",
    "in theater": "present",
    "retire its": "withdrawn",
    "retired its": "withdrawn",
    "retiring its": "withdrawn",
    "found guilty": "spared",
    "stand trial": "spared",
    "stood trial": "spared",
    "go on trial": "spared",
    "went on trial": "spared",
    "on trial": "spared",
    **dict.fromkeys(
        (
            f"{prevented} from {leaving}"
            for prevented in ("prevented", "barred", "stopped", "kept")
            for leaving in ("leaving", "departing", "going home")
        ),
        "captured",
    ),
    "not allowed to leave": "captured",
    "forbidden to leave": "captured",
    "as human shields": "captured",
    'as "human shields': "captured",
    "under arrest": "captured",
    "in detention": "captured",
    "in jail": "captured",
    "in prison": "captured",
    **dict.fromkeys(
        (
            f"{unable} {back}"
            for unable in ("yet to", "cannot", "could not", "unable to", "afraid to", "waiting to")
            for back in ("go home", "go back", "return", "come home", "come back")
        ),
        "displaced",
    ),
    **dict.fromkeys(
        (f"in {a}{bad} condition" for a in ("", "a ") for bad in ("critical", "serious", "grave", "stable")),
        "wounded",
    ),
    "critically ill": "wounded",
    "with wounds": "wounded",
    "with injuries": "wounded",
    "with burns": "wounded",
    "with concussion": "wounded",
    "fallen to the enemy": "killed",
    "carried out by": "engaged",
    "mounted by": "engaged",
    "spearheaded by": "engaged",
    "increase of": "sent",
    "en route": "sent",
    "set out for": "sent",
    "fatal to": "killed",
    "did not survive": "killed",
    "did not live": "killed",
    "taken to hospital": "wounded",
    "rushed to hospital": "wounded",
    "treated in hospital": "wounded",
    "in hospital": "wounded",
    "needed treatment": "wounded",
    "lost limbs": "wounded",
    "blinded": "wounded",
    "taken alive": "captured",
    "in captivity": "captured",
    "under lock and key": "captured",
    "in the bag": "captured",
    "sheltering in": "displaced",
    "stranded on": "displaced",
    "living in camps": "displaced",
    **dict.fromkeys(("in camps", "in tents", "under canvas", "in makeshift shelters"), "displaced"),
    "without a roof": "displaced",
    "thrown against": "engaged",
    "thrown into": "engaged",
    "threw into": "engaged",
    "flight of": "displaced",
    "into refugees": "displaced",
    "became refugees": "displaced",
    "become refugees": "displaced",
    "from their homes": "displaced",
    "out of their homes": "displaced",
    **dict.fromkeys(("are left", "were left", "is left", "be left"), "exist"),
    "in from": "sent",
    "back on duty": "spared",
    "back to duty": "spared",
    "went back to duty": "spared",
    "returned to duty": "spared",
    "remains of": "killed",
    "life of": "killed",
    "in action": "killed",
    "fatally wounded": "killed",
    "fatally shot": "killed",
    "fatally injured": "killed",
    "mortally wounded": "killed",
    "suffering from": "wounded",
    "diagnosed with": "wounded",
    "treated for": "wounded",
    "brain injury": "wounded",
    "brain injuries": "wounded",
    "in custody": "captured",
    "in the custody": "captured",
    "bereaved of": "killed",
    "funeral of": "killed",
    "funerals of": "killed",
    "funeral for": "killed",
    "funerals for": "killed",
    "behind bars": "captured",
    "on their way": "sent",
    "bound for": "sent",
    "down from": "present",
    "up from": "present",
    "guarded by": "present",
    "defended by": "present",
    "garrisoned by": "present",
    "on duty": "present",
    "leaving behind": "present",
    "left behind": "present",
    **dict.fromkeys(
        (f"{be} in {place}" for be in ("are", "were") for place in ("iraq", "the country")), "present"
    ),
    **dict.fromkeys(("there are", "there were", "there is", "there was"), "exist"),
    **dict.fromkeys(
        (
            f"{verb} {way}"
            for verb in "fall falls dip dips dipped sink sank drop drops slip slipped go gone come came".split()
            for way in ("below", "under")
        ),
        "measured",
    ),
    **dict.fromkeys(
        (
            f"{verb} to"
            for verb in ("come down", "came down", "comes down", "go down", "went down", "brought down")
        ),
        "measured",
    ),
    "be back": "withdrawn",
    "been back": "withdrawn",
    "back with their families": "withdrawn",
    "fell below": "measured",
    "fell under": "measured",
    **dict.fromkeys(
        (
            f"{verb} from"
            for verb in "drop drops dropped fall falls fell fallen rise rises rose risen "
            "climb climbed grow grew grown swell swelled shrink shrank shrunk decline declined increase "
            "increased dwindled".split()
        ),
        "measured",
    ),
    "dropped to": "measured",
    "dropped below": "measured",
    "swelled to": "measured",
    "backed by": "engaged",
    "supported by": "engaged",
    "falls to": "engaged",
    "fell to": "engaged",
    "sought refuge": "displaced",
    # What only looks like a fate.
    "sentenced to death": "spared",
    "condemned to death": "spared",
    "shot down": "",
    "shooting down": "",
    "shoot down": "",
    "death sentence": "",
    "death sentences": "",
    "death penalty": "",
    "death row": "",
    "death squad": "",
    "death squads": "",
    "death threats": "",
    "death warrant": "",
    "hold talks": "",
    "held talks": "",
    **dict.fromkeys(("lost control", "lost contact", "lost touch", "lost sight", "losing contact"), ""),
    **dict.fromkeys(("on standby", "on alert", "in reserve"), "present"),
}
_DRIVEN = (
    "driven from",
    "driven out",
    "forced from",
    "forced out",
    "chased from",
    "expelled from",
    "uprooted from",
)
_EITHER_SIDE = ("left", "present", "measured", "engaged")


def _doubled(stem: str) -> tuple[str, str, str, str]:
    return stem, stem + "s", stem + stem[-1] + "ed", stem + stem[-1] + "ing"


def _regular(stem: str) -> tuple[str, str, str, str]:
    """Base, third person, past and present participle.

    >>> _regular("seize"), _regular("bury")[1:3], _regular("perish")[1]
    (('seize', 'seizes', 'seized', 'seizing'), ('buries', 'buried'), 'perishes')
    """
    if stem.endswith("e"):
        return stem, stem + "s", stem + "d", (stem if stem.endswith("ee") else stem[:-1]) + "ing"
    if stem.endswith("y") and stem[-2] not in "aeou":
        return stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    return stem, stem + ("es" if stem.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed", stem + "ing"


ALSO_NOUNS: set[str] = set()
"""Forms of verbs that are nouns as well: they are verbs before a number only."""


def _inflected(entry: str) -> Iterator[tuple[str, bool]]:
    """The forms of a verb of the tables, each with whether it may be a participle."""
    present, _, rest = entry.partition(":")
    past, _, participle = rest.partition(":")
    verb, _, particle = present.partition("~")
    particle = "~" + particle if particle else ""
    is_noun, verb = verb.endswith("!"), verb.removesuffix("!")
    base, third, regular, ing = _doubled(verb[:-1]) if verb.endswith("+") else _regular(verb)
    if is_noun and not particle:
        ALSO_NOUNS.update((base, third))
    for form in (base, third, ing):
        yield form + particle, False
    if not past:
        yield regular + particle, True
    else:
        yield past, past == participle
        if participle not in ("", "-", past):
            yield participle, True


def _entries() -> Iterator[tuple[str, str, Form]]:
    """Every form of the tables with its kind and what form it is."""
    yield from ((phrase, "displaced", "subject") for phrase in _DRIVEN)
    yield "home", "homeward", "subject"
    yield "in the hands of", "captured", "subject"
    yield from ((form + " at", "lands", "object") for form in ("land", "lands", "landed", "landing"))
    yield "taken", "held", "participle"
    yield from ((form, "killed", "object") for form in ("cost", "costs", "costing"))
    for phrase, kind in _PHRASES.items():
        yield phrase, kind, "object" if phrase.endswith((" of", " by")) else "either"
    for kind, words in NOUNS.items():
        yield from ((word, kind, "noun") for word in words.split())
    for kind, words in VERBS.items():
        for form, is_participle in (each for entry in words.split() for each in _inflected(entry)):
            yield form, kind, "participle" if is_participle else "object"
    for kind, words in HAPPENINGS.items():
        form_of: Form = "either" if kind in _EITHER_SIDE else "subject"
        yield from ((form, kind, form_of) for entry in words.split() for form, _ in _inflected(entry))
    yield from ((form, "has", "either") for form in ("has", "had", "have", "having"))


def _table() -> dict[str, list[tuple[str, str, Form]]]:
    """First word → what follows it, the kind, and the form; longer phrases first."""
    found: dict[str, dict[str, tuple[str, Form]]] = {}
    for words, kind, form in _entries():
        first, _, rest = words.replace("~", " ").partition(" ")
        forms, rest = found.setdefault(first, {}), " " + rest if rest else ""
        if rest not in forms:
            forms[rest] = (kind, form)
        elif forms[rest] == (kind, "object"):
            forms[rest] = (kind, "either" if form == "subject" else form)
    return {
        first: [(rest, *what) for rest, what in sorted(rests.items(), key=lambda each: -len(each[0]))]
        for first, rests in found.items()
    }


TABLE = _table()
