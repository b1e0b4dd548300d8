"""English idioms that say what became of the counted, by their words. Text is folded."""

from app.extraction.counting.cues import all_of

IDIOMS = {
    **all_of(
        "killed",
        "fatal for; failed to come home; failed to come back; were no more; did not come out alive; "
        "never got home; never got back; never went home; never made it home; went down with; go down with; "
        "never saw home; did not see home; see home again; saw home again; "
        "in body bags; in a coffin; to mass graves; in mass graves; in a mass grave; no longer alive; "
        "to their deaths; dead from the rubble; among the dead; among the killed; among the victims; "
        "among those killed; among the fatalities; dispatched to their deaths; died by firing squad; "
        "cut their throats; slit their throats; throats cut; throats slit; by firing squad; "
        "no trace was found of; last rites; into mass graves; into a mass grave; a tomb for; the tomb of; a "
        "grave for; "
        "the grave of; tomb of; graveyard of; into the grave; to an early grave; to the bottom; out in coffins; "
        "home in coffins; home in a coffin; home in body bags; home in boxes; without a pulse; to the morgue; "
        "to the morgues; to morgues; to the mortuary; to a morgue",
    ),
    **all_of(
        "wounded",
        "to hospital; to hospitals; to a hospital; to the hospital; to a field hospital; "
        "to a military hospital; to an infirmary; hit by shrapnel; hit by splinters; hit by bullets; "
        "hit by fragments; hit by flying glass; struck by shrapnel; struck by splinters; "
        "struck by fragments; struck by flying glass; cut by flying glass; cut by glass; shrapnel wounds; "
        "gunshot wounds; bullet wounds; overcome by fumes; overcome by smoke; overcome by tear gas; "
        "overcome by gas; among the wounded; among the injured; among those wounded; smoke inhalation; "
        "to clinics; to a clinic; to infirmaries; to field hospitals; to military hospitals; to landstuhl; to "
        "walter reed; "
        "into hospital; into hospitals; out of action; with shrapnel wounds; tear gas; in wheelchairs; on "
        "stretchers; "
        "for burns; for gunshot wounds; for shrapnel wounds; from burns; from shock; from smoke; "
        "needing treatment; in need of treatment; taken ill; fell ill; fell sick; taken sick; suffering burns;"
        " with head injuries; with shrapnel; "
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
        "on remand; in the cells; under house arrest; prisoners of war; "
        + "; ".join(
            f"in {whose} {place}"
            for whose in (
                "american",
                "us",
                "u.s.",
                "iraqi",
                "british",
                "iranian",
                "coalition",
                "military",
                "kurdish",
                "iraq's",
                "their",
                "its",
                "saddam's",
                "government",
                "secret",
                "rebel",
                "jihadist",
            )
            for place in (
                "jails",
                "prisons",
                "custody",
                "detention",
                "cells",
                "captivity",
                "prison",
                "jail",
                "dungeons",
            )
        ),
    ),
    **all_of(
        "displaced",
        "on the move; in flight; stuck on; cut off on; stuck in the; as refugees; as displaced; "
        "registered as displaced; homes to; able to return home; able to go home; unable to return home; "
        "to exile; into exile; into flight; into the desert; into the mountains; into the hills; into camps; "
        "in refugee camps; in displacement camps; in tent camps; in unfinished buildings; "
        "in schools and mosques; away from home; refugees of; out of house and home; without shelter; "
        "without homes; far from home; far from their homes; roof over their heads; living rough; "
        "awaiting resettlement; on the road; on the roads; out of their houses; away from their homes; "
        "without a home; from house and home; across the borders; over the borders; out of the city; "
        "living with relatives; living in tents; living in schools; living in the open; sleeping in the open; "
        "sleeping rough; in the open",
    ),
    **all_of(
        "sent",
        "on its way; on his way; on the way to; on a plane; on planes; told to prepare; be joined by; under "
        "orders for; in the pipeline",
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
    **dict.fromkeys(
        (
            f"{verb} massed"
            for verb in ("had", "has", "have", "are", "were", "been", "was", "lay", "stood", "by then")
        ),
        "present",
    ),
    **dict.fromkeys(
        (
            f"{be} {place}"
            for be in ("are", "were", "remain", "remained")
            for place in (
                "there",
                "here",
                "in theatre",
                "in theater",
                "in place",
                "in country",
                "in position",
            )
        ),
        "present",
    ),
    **dict.fromkeys((f"{be} left behind" for be in ("are", "were", "be", "been")), "present"),
    **dict.fromkeys(
        (
            f"left {where}"
            for where in ("in the country", "in iraq", "in theatre", "in place", "on the ground")
        ),
        "exist",
    ),
    **dict.fromkeys(
        (
            f"{what} against"
            for what in ("charges", "charged", "filed", "case", "proceedings", "verdict", "evidence")
        ),
        "spared",
    ),
    **dict.fromkeys(("marching orders", "orders to deploy", "orders to go", "deployment orders"), "sent"),
    **dict.fromkeys(
        (
            f"{way} {arms}"
            for way in (
                "thrown down their",
                "threw down their",
                "laid down their",
                "gave up their",
                "dropped their",
                "handed over their",
                "surrendered their",
            )
            for arms in ("rifles", "guns", "weapons", "arms")
        ),
        "captured",
    ),
    **dict.fromkeys(
        (
            "walked away",
            "got away",
            "came through",
            "made it home",
            "made it out",
            "came back alive",
            "got home",
            "got out",
        ),
        "spared",
    ),
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
    "death warrants": "",
    **dict.fromkeys(
        (f"according to {whom}" for whom in ("hospital", "hospitals", "the hospital", "a hospital")), ""
    ),
    **dict.fromkeys(
        ("hold off", "holds off", "held off", "holding off", "fought off", "beat off"), "engaged"
    ),
    **dict.fromkeys(("held back", "hold back", "holding back", "held up", "held out", "hold out"), ""),
    "hold talks": "",
    "held talks": "",
    **dict.fromkeys(("lost control", "lost contact", "lost touch", "lost sight", "losing contact"), ""),
    **dict.fromkeys(("on standby", "on alert", "in reserve"), "present"),
}
