"""The English words that say what became of the counted, and on which side of it they stand. Text is folded."""

import re
from collections.abc import Iterator
from typing import Literal

from app.extraction.counting.cues import FATES, Cue, Side
from app.extraction.counting.numbers import just_before

# Verbs by their base: "+" doubles the last letter, "!" leaves out the base (which is a noun as well),
# "a:b:c" are present, past and participle of an irregular one.
_VERBS = {
    "killed": "kill murder massacre slaughter execute assassinate behead hang lynch strangle stab+ gas! "
    "butcher exterminate decapitate slay!:slew:slain shoot:shot:shot bury incinerate liquidate mourn "
    "gun+~down mow~down burn~to~death burn~alive burnt~to~death:burnt~to~death:burnt~to~death "
    "beat~to~death:beat~to~death:beaten~to~death blow~up:blew~up:blown~up claim~the~lives~of "
    "cost~the~lives~of:cost~the~lives~of:cost~the~lives~of cost~the~life~of:cost~the~life~of:- "
    "claim~the~life~of take~the~lives~of:took~the~lives~of:taken~the~lives~of "
    "put~to~death:put~to~death:put~to~death",
    "wounded": "wound injure hurt:hurt:hurt maim hospitalise hospitalize cripple mutilate disfigure burn "
    "scald concuss",
    "captured": "capture arrest detain abduct kidnap+ kidnap imprison enslave jail intern incarcerate "
    "apprehend snatch nab+ carry~off:carried~off:carried~off spirit~away lock~up pick~up round~up "
    "recapture take~prisoner:took~prisoner:taken~prisoner take~captive:took~captive:taken~captive "
    "take~hostage:took~hostage:taken~hostage",
    "held": "hold:held:held seize",
    "spared": "free! discharge! ransom! exonerate parole extradite let~go:let~go:let~go train! graduate "
    "instruct vet+! put~on~trial:put~on~trial:put~on~trial admit+ resettle take~in:took~in:taken~in "
    "release rescue liberate pardon acquit+ evacuate convict! sentence! indict charge! court-martial "
    "court-martial+ accuse! set~free:set~free:set~free",
    "displaced": "displace uproot evict expel+ dislodge make~homeless:made~homeless:made~homeless "
    "drive~from:drove~from:- drive!:drove:- drive~out:drove~out:driven~out force~out chase~out "
    "exile deport left~homeless",
    "sent": "send:sent:sent deploy dispatch despatch airlift rush contribute provide supply!  pledge "
    "promise offer commit+ order! add authorise authorize approve mobilise mobilize ferry fly:flew:flown "
    "ship+! transfer+ shift! move! post! reinforce call~up receive surge",
    "withdrawn": "withdraw:withdrew:withdrawn pull pull~out pull~back remove redeploy repatriate "
    "bring~home:brought~home:brought~home send~home:sent~home:sent~home fly~home:flew~home:flown~home "
    "ship+~home bring~back:brought~back:brought~back recall",
    "present": "station! base! maintain keep:kept:kept retain host house! quarter! garrison deploy~in "
    "deploy~at deploy~across deploy~there",
    "measured": "halve shrink:shrank:shrunk reduce raise boost",
    "lost": "lose:lost:lost",
}
_HAPPENINGS = {
    "killed": "die fall:fell:fallen fall~in~the~fighting:fell~in~the~fighting:- expire "
    "pay~with~their~lives:paid~with~their~lives:- perish drown succumb "
    "lose~their~lives:lost~their~lives:lost~their~lives lose~his~life:lost~his~life:lost~his~life "
    "meet~their~death:met~their~death:met~their~death give~their~lives:gave~their~lives:given~their~lives "
    "suffocate starve~to~death burn~to~death fall~in~action:fell~in~action:- "
    "fall~in~battle:fell~in~battle:- fall~in~combat:fell~in~combat:-",
    "wounded": "come~home~wounded:came~home~wounded:come~home~wounded",
    "captured": "surrender give~themselves~up:gave~themselves~up:given~themselves~up "
    "lay~down~their~arms:laid~down~their~arms:-",
    "back": "return",
    "leaves": "leave~the~country:left~the~country:left~the~country leave~iraq:left~iraq:left~iraq",
    "spared": "escape walk~free break~out:broke~out:broken~out",
    "displaced": "flee:fled:fled emigrate find~refuge:found~refuge:found~refuge "
    "find~shelter:found~shelter:found~shelter seek~asylum:sought~asylum:sought~asylum quit+~their~homes "
    " seek~refuge:sought~refuge:sought~refuge "
    "take~refuge:took~refuge:taken~refuge "
    "leave~home:left~home:left~home leave~their~homes:left~their~homes:left~their~homes "
    "lose~their~homes:lost~their~homes:lost~their~homes abandon~their~homes "
    "take~flight:took~flight:taken~flight",
    "sent": "arrive land!",
    "withdrawn": "depart go~home:went~home:gone~home come~home:came~home:come~home return~home head~home "
    "fly~home:flew~home:- fly~out:flew~out:flown~out sail~home move~out cross~into "
    "leave~for~home:left~for~home:-",
    "left": "leave:left:left",
    "present": "remain stay serve!",
    "measured": "stand~at:stood~at:stood~at peak number total+ total",
    "engaged": "attack storm fight:fought:fought battle assault besiege face! surround launch invade advance "
    "enter encircle mass! march cross! overrun:overran:overrun sweep:swept:swept roll~into charge~into "
    "take~part:took~part:taken~part join participate involve land~at push~into close~in pour~into "
    "pour~over pour~across stream~across push~across roll~across drop~into parachute! "
    "retake:retook:retaken",
}
_NOUNS = {
    "killed": "execution beheading hangings slaying slayings murders executions assassinations coffins "
    "martyrs death deaths toll dead fatality fatalities killings loss losses lives bodies body corpses "
    "corpse casualties victims graves grave",
    "wounded": "burns injuries injury concussion concussions wounds",
    "captured": "hands arrests arrest captive hostage prisoner capture abduction abductions kidnapping "
    "kidnappings",
    "spared": "missing unaccounted amnesty release",
    "displaced": "exodus displacement homeless refugees",
    "sent": "deployment reinforcement reinforcements arrival dispatch",
    "more": "more additional extra another further fresh",
    "withdrawn": "withdrawal withdrawals pullout pull-out departure drawdown removal",
    "present": "presence strength contingent level levels ceiling cap currently now still garrison present",
    "measured": "total number numbers numbering",
    "engaged": "offensive operation attack assault invasion thrust push against",
}
_PHRASES = {
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
    "fallen to the enemy": "killed",
    "thrown against": "engaged",
    "thrown into": "engaged",
    "threw into": "engaged",
    "flight of": "displaced",
    "from their homes": "displaced",
    "out of their homes": "displaced",
    "are left": "exist",
    "were left": "exist",
    "is left": "exist",
    "in from": "sent",
    "back on duty": "spared",
    "returned to duty": "spared",
    "be left": "exist",
    "remains of": "killed",
    "life of": "killed",
    "in action": "killed",
    "fatally wounded": "killed",
    "fatally shot": "killed",
    "fatally injured": "killed",
    "mortally wounded": "killed",
    "suffered burns": "wounded",
    "suffered wounds": "wounded",
    "suffered injuries": "wounded",
    "suffered concussion": "wounded",
    "suffered concussions": "wounded",
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
    "there are": "exist",
    "there were": "exist",
    "there is": "exist",
    "there was": "exist",
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
    "lost control": "",
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
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|getting|lay|found|confirmed|feared|believed|"
    r"presumed)(?: (?:not|also|later|all|both|either|reported|thought|said|known|believed|feared|"
    r"estimated|to have been|to be|[a-z]+ly))* $"
)
_HAVE = re.compile(r"\b(?:have|has|had|having)(?: (?:not|also|already|since|now|so far|[a-z]+ly))* $")
_JOINED = re.compile(r"(?:,| and| or|, and)(?: later| then| [a-z]+ly)? ")
_NO_OBJECT = re.compile(
    r" ?(?:$|[,.;:)\"'-]|(?:in|on|at|by|during|since|and|or|when|while|as|after|before|near|outside|"
    r"inside|over|across|around|between|from|with|within|along|under|for|so|last|this|there|here|to|of|"
    r"every|each|but|alone|yesterday|today|elsewhere|earlier|later|throughout|through|that|home|because|"
    r"until|where|dead|alive|overnight|together|without)\b)"
)
_INTO = re.compile(r"\b(?:fell|fall|falls|fallen|falling|delivered|passed) into (?:the |their |[a-z]+'s? )*$")
_HAVING, _OWNED = (
    ("has", "had", "have", "having"),
    re.compile(
        r" (?:in|on|at|only|still|now|roughly|just|"
        r"just under|fewer than|less than)\b"
    ),
)
_LEAVING = ("leave", "left", "withdraw", "withdrew", "leaves")
_NEVER = re.compile(r"\b(?:not|never|n't|without)(?: [a-z]+ly)? $")
_FALLING = ("fall", "fell", "fallen", "falling")
_IN_BATTLE = re.compile(
    r" ?(?:[,.;)]|$)| (?:since|so far|there|here|that day|yesterday)\b| (?:in|"
    r"during) (?:the )?(?:[a-z-]+ ){0,2}(?:battle|fighting|action|combat|assault|war|clashes|siege)\b|"
    r" to the enemy\b"
)
_NUMBER_NEXT = re.compile(
    r" (?:at (?:least|most) |over |around |between |some |about |up to |more than |as many as |"
    r"no fewer than |nearly |almost |another |a further |an estimated )?(?:\d|dozens|scores|hundreds|"
    r"thousands|tens|several|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"[a-z]+ty|a dozen)\b)"
)
_A_SHOT = re.compile(r"\b(?:a|the|single|warning|first|one|[a-z]+'s) $")
_LEFT = re.compile(r"\b(?:left|leav(?:e|es|ing)) [^,;]{1,70} $")
_NOW = frozenset(("contribute", "contributes", "deploy", "deploys", "provide", "provides", "field", "fields"))
_LATER = re.compile(r"\b(?:to|will|would|may|might|can|could|should|shall|must|not) $")
_THEM = re.compile(r" (?:them|themselves|nearly all|all of them)\b")
_OF_THE_DEAD = re.compile(
    r" of (?:[a-z.]+ ){1,5}(?:killed|dead|wounded|injured|captured|deaths)\b|(?<=more) than\b|(?<=more)-"
)
_EITHER_SIDE = ("left", "present", "measured", "engaged")
Form = Literal["object", "subject", "noun", "either", "participle"]
_WORD = re.compile(r"(?<![a-z0-9'-])[a-z]+(?:-[a-z]+)*")


def cues(text: str, first: int, last: int) -> list[Cue]:
    """The telling words of a folded passage from `first` to `last`, in their order."""
    found: list[Cue] = []
    done = 0
    for match in _WORD.finditer(text, first, last):
        if match.group() not in _TABLE or match.start() < done or _is_idle(text, match):
            continue
        for rest, kind, form in _TABLE[match.group()]:
            end = match.end() + len(rest)
            if text.startswith(rest, match.end()) and not text[end : end + 1].isalnum():
                done = end
                if kind:
                    _add(found, text, match.start(), end, kind, form)
                break
    return found


def _is_idle(text: str, match: re.Match[str]) -> bool:
    """Whether a word of the table tells nothing here: "a shot", "his hands", "the number of soldiers killed"."""
    word, start, end = match.group(), match.start(), match.end()
    if _OF_THE_DEAD.match(text, end):
        return True
    if word in _ALSO_NOUNS:
        return _NUMBER_NEXT.match(text, end) is None
    if word in _FALLING:
        return _IN_BATTLE.match(text, end) is None
    if word == "in":
        return text.endswith(("wounded ", "injured ", "missing ", "hurt "), 0, start)
    if word in _HAVING:
        return _NUMBER_NEXT.match(text, end) is None and _OWNED.match(text, end) is None
    if word in _LEAVING:
        return _NEVER.search(text, max(0, start - 20), start) is not None
    if word == "hands":
        return _INTO.search(text, max(0, start - 30), start) is None
    return word == "shot" and just_before(text, start, _A_SHOT) is not None


def _add(found: list[Cue], text: str, start: int, end: int, kind: str, form: Form) -> None:
    """Add a telling word to those found, with the side on which the counted stand."""
    if text[start:end] in _NOW and not just_before(text, start, _LATER):
        kind = "present"  # "Italy contributes 2,000": they are there
    if kind in FATES and form not in ("object", "subject") and _LEFT.search(text, max(0, start - 80), start):
        if found and found[-1].kind == "left":
            found.pop()  # "left 25 fighters dead" says of them only that
        found.append(Cue(start, end, kind, "subject"))
        return
    found.append(Cue(start, end, kind, _side(text, start, end, form, found[-1] if found else None)))


def _side(text: str, start: int, end: int, form: Form, before: Cue | None) -> Side:
    """Whether the counted stand before or after a telling word, by its form and the words around it."""
    if form == "noun":
        return "subject" if _BE.search(text, max(0, start - 40), start) else "noun"
    if form == "subject" or form == "either":
        return form
    if form == "object":
        return "back" if _THEM.match(text, end) else "object"
    if _BE.search(text, max(0, start - 40), start):
        return "subject"
    if before and before.side == "subject" and _JOINED.fullmatch(text, before.end, start):
        return "subject"
    if _THEM.match(text, end):
        return "back"
    if _HAVE.search(text, max(0, start - 24), start) or _NUMBER_NEXT.match(text, end):
        return "object"
    if not _NO_OBJECT.match(text, end):
        return "object"
    return "subject"


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


_ALSO_NOUNS: set[str] = set()
"""Forms of verbs that are nouns as well: they are verbs before a number only."""


def _inflected(entry: str) -> Iterator[tuple[str, bool]]:
    """The forms of a verb of the tables, each with whether it may be a participle."""
    present, _, rest = entry.partition(":")
    past, _, participle = rest.partition(":")
    verb, _, particle = present.partition("~")
    particle = "~" + particle if particle else ""
    is_noun, verb = verb.endswith("!"), verb.removesuffix("!")
    base, third, regular, ing = _doubled(verb[:-1]) if verb.endswith("+") else _regular(verb)
    if is_noun:
        _ALSO_NOUNS.update((base, third))
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
    for phrase, kind in _PHRASES.items():
        yield phrase, kind, "object" if phrase.endswith((" of", " by")) else "either"
    for kind, words in _NOUNS.items():
        yield from ((word, kind, "noun") for word in words.split())
    for kind, words in _VERBS.items():
        for form, is_participle in (each for entry in words.split() for each in _inflected(entry)):
            yield form, kind, "participle" if is_participle else "object"
    for kind, words in _HAPPENINGS.items():
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


_TABLE = _table()
