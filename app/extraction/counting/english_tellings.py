"""The English verbs, nouns and phrases that say what became of the counted, in all their forms. Text is folded."""

from collections.abc import Iterator
from typing import Literal

Form = Literal["object", "subject", "noun", "either", "participle"]

# Verbs by their base: "+" doubles the last letter, "!" leaves out the base (which is a noun as well),
# "a:b:c" are present, past and participle of an irregular one.
_VERBS = {
    "killed": "martyr cut~down:cut~down:cut~down immolate garrotte electrocute crucify drown obliterate "
    "blow~away:blew~away:blown~away blow~apart:blew~apart:blown~apart "
    "blow~to~pieces:blew~to~pieces:blown~to~pieces wipe~out pick~off entomb crush asphyxiate finish~off "
    "string~up:strung~up:strung~up hack~to~death stone~to~death neutralise neutralize eliminate annihilate "
    "poison! bayonet! take~the~life~of:took~the~life~of:taken~the~life~of kill murder massacre slaughter "
    "execute assassinate behead hang lynch strangle stab+ gas! butcher exterminate decapitate "
    "slay!:slew:slain shoot:shot:shot bury incinerate liquidate mourn gun+~down mow~down burn~to~death "
    "burn~alive burnt~to~death:burnt~to~death:burnt~to~death beat~to~death:beat~to~death:beaten~to~death "
    "blow~up:blew~up:blown~up claim~the~lives~of cost~the~lives~of:cost~the~lives~of:cost~the~lives~of "
    "cost~the~life~of:cost~the~life~of:- claim~the~life~of "
    "take~the~lives~of:took~the~lives~of:taken~the~lives~of put~to~death:put~to~death:put~to~death",
    "wounded": "tear~into:tore~into:torn~into treat! wound injure hurt:hurt:hurt maim hospitalise hospitalize "
    "cripple mutilate disfigure burn scald concuss lacerate patch~up blind! lame!",
    "captured": "lead~away:led~away:led~away march~off haul~in haul~off haul~away herd! drag+~off drag+~away "
    "net+! throw~into~prison:threw~into~prison:thrown~into~prison "
    "throw~into~jail:threw~into~jail:thrown~into~jail capture arrest detain abduct kidnap+ kidnap imprison "
    "enslave jail intern incarcerate apprehend snatch nab+ carry~off:carried~off:carried~off spirit~away "
    "lock~up pick~up take~into~custody:took~into~custody:taken~into~custody place~under~arrest "
    "put~behind~bars:put~behind~bars:put~behind~bars lead~off:led~off:led~off corral waylay:waylaid:waylaid "
    "round~up recapture take~prisoner:took~prisoner:taken~prisoner take~captive:took~captive:taken~captive "
    "take~hostage:took~hostage:taken~hostage",
    "held": "hold:held:held seize",
    "spared": "free! discharge! ransom! exonerate parole extradite let~go:let~go:let~go train! graduate "
    "instruct vet+! put~on~trial:put~on~trial:put~on~trial admit+ resettle take~in:took~in:taken~in release "
    "rescue liberate pardon acquit+ evacuate convict! sentence! indict charge! court-martial court-martial+ "
    "accuse! set~free:set~free:set~free",
    "displaced": "put~to~flight:put~to~flight:put~to~flight displace trap+! shelter! strand! maroon banish "
    "dispossess render~homeless leave~destitute:left~destitute:left~destitute chase~from uproot evict expel+ "
    "dislodge make~homeless:made~homeless:made~homeless drive~from:drove~from:- drive!:drove:- "
    "drive~out:drove~out:driven~out force~out chase~out exile deport left~homeless",
    "sent": "lend:lent:lent bring~in:brought~in:brought~in fly~in:flew~in:flown~in ship+~in assign allocate "
    "allot+ earmark bolster detail! pour send:sent:sent deploy dispatch despatch airlift rush contribute "
    "provide supply! pledge promise offer commit+ order! add authorise authorize approve mobilise mobilize "
    "ferry fly:flew:flown ship+! transfer+ shift! move! post! reinforce call~up receive surge",
    "withdrawn": "take~home:took~home:taken~home fetch~home withdraw:withdrew:withdrawn pull pull~out "
    "pull~back remove draw~down:drew~down:drawn~down wind~down:wound~down:wound~down phase~out redeploy "
    "repatriate bring~home:brought~home:brought~home send~home:sent~home:sent~home "
    "fly~home:flew~home:flown~home ship+~home bring~back:brought~back:brought~back recall",
    "present": "station! base! billet lodge! post!~in post!~at post!~around post!~along post!~near "
    "post!~across post!~inside post!~there maintain keep:kept:kept retain host house! quarter! garrison "
    "deploy~in deploy~at deploy~across deploy~there deploy~around deploy~along deploy~near deploy~throughout "
    "deploy~inside deploy~on",
    "measured": "halve shrink:shrank:shrunk reduce raise boost",
    "engaged": "lead!:led:led throw:threw:thrown hurl pit+! command!",
    "lost": "lose:lost:lost",
}
_HAPPENINGS = {
    "killed": "lay~down~their~lives:laid~down~their~lives:laid~down~their~lives "
    "meet~their~end:met~their~end:met~their~end breathe~their~last "
    "go~to~the~gallows:went~to~the~gallows:gone~to~the~gallows "
    "go~to~the~scaffold:went~to~the~scaffold:gone~to~the~scaffold face~the~firing~squad "
    "bleed~to~death:bled~to~death:bled~to~death die fall:fell:fallen "
    "fall~in~the~fighting:fell~in~the~fighting:- expire pay~with~their~lives:paid~with~their~lives:- perish "
    "drown succumb lose~their~lives:lost~their~lives:lost~their~lives "
    "lose~his~life:lost~his~life:lost~his~life meet~their~death:met~their~death:met~their~death "
    "give~their~lives:gave~their~lives:given~their~lives suffocate starve~to~death burn~to~death "
    "fall~in~action:fell~in~action:- fall~in~battle:fell~in~battle:- fall~in~combat:fell~in~combat:-",
    "wounded": "come~home~wounded:came~home~wounded:come~home~wounded suffer sustain",
    "captured": "throw~down~their~arms:threw~down~their~arms:thrown~down~their~arms surrender "
    "give~themselves~up:gave~themselves~up:given~themselves~up lay~down~their~arms:laid~down~their~arms:-",
    "back": "return",
    "crosses": "cross pour~into pour~over pour~across stream~into stream~across stream~over stream~out",
    "leaves": "leave~the~country:left~the~country:left~the~country leave~iraq:left~iraq:left~iraq",
    "spared": "escape walk~free break~out:broke~out:broken~out",
    "displaced": "take~to~the~roads:took~to~the~roads:taken~to~the~roads camp!~along camp!~under camp!~across "
    "camp!~on encamp huddle trek! trudge flock~into flood~into flood~across spill~over "
    "take~to~the~hills:took~to~the~hills:taken~to~the~hills "
    "take~to~the~mountains:took~to~the~mountains:taken~to~the~mountains "
    "leave~their~villages:left~their~villages:left~their~villages flee:fled:fled emigrate "
    "find~refuge:found~refuge:found~refuge find~shelter:found~shelter:found~shelter "
    "seek~asylum:sought~asylum:sought~asylum quit+~their~homes seek~refuge:sought~refuge:sought~refuge "
    "take~refuge:took~refuge:taken~refuge leave~home:left~home:left~home "
    "leave~their~homes:left~their~homes:left~their~homes lose~their~homes:lost~their~homes:lost~their~homes "
    "abandon~their~homes take~flight:took~flight:taken~flight",
    "sent": "touch~down disembark arrive land! jump~into jump~on jump~onto jump~over bale~out rotate~in "
    "rotate~into",
    "withdrawn": "rotate~out rotate~home pack~up pack~their~bags roll~out board~flights~home ship+~out depart "
    "go~home:went~home:gone~home come~home:came~home:come~home return~home head~home fly~home:flew~home:- "
    "fly~out:flew~out:flown~out sail~home move~out cross~into leave~for~home:left~for~home:-",
    "left": "leave:left:left",
    "present": "remain stay serve!",
    "measured": "stand~at:stood~at:stood~at peak number total+ total",
    "engaged": "rout! defeat! repel+ repulse! overpower raid! attack storm fight:fought:fought battle assault "
    "besiege face! surround launch invade advance enter encircle mass! march cross! overrun:overran:overrun "
    "sweep:swept:swept roll~into go~in:went~in:gone~in go~into:went~into:gone~into push~south push~north "
    "push~east push~west push~forward push~through roll~in punch~through "
    "break~through:broke~through:broken~through charge~into take~part:took~part:taken~part join participate "
    "involve land~at push~into push~toward push~towards drive~on:drove~on:driven~on field! close~in "
    "push~across roll~across drop~into parachute! retake:retook:retaken",
}
_NOUNS = {
    "killed": "execution beheading hangings slaying slayings murders executions assassinations coffins "
    "martyrs death deaths toll dead fatality fatalities killings loss losses lives bodies body corpses corpse "
    "casualties victims graves grave",
    "wounded": "burns injuries injury concussion concussions wounds",
    "captured": "hands arrests arrest captive hostage prisoner capture abduction abductions kidnapping "
    "kidnappings",
    "spared": "missing unaccounted amnesty release",
    "displaced": "exodus displacement homeless",
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
    "did not come back": "killed",
    "did not come home": "killed",
    "failed to return": "killed",
    "in coffins": "killed",
    "flag-draped": "killed",
    "under arms": "present",
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
    if is_noun:
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
    yield "taken", "held", "participle"
    yield from ((form, "killed", "object") for form in ("cost", "costs", "costing"))
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


TABLE = _table()
