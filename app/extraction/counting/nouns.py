"""What is counted: nouns of both languages with the family that decides the kind of a figure, and the plain unit.

Arabic forms are folded; English ones are looked up without a plural s.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.extraction.counting import arabic_nouns, english_nouns, more_arabic_nouns
from app.extraction.counting.arabic_nouns import Family


class Noun(NamedTuple):
    """A counted noun: its family and its unit in plain English."""

    family: Family
    unit: str


SOLDIERS, PEOPLE = Noun("soldiers", "soldiers"), Noun("people", "people")
STAFF, VOTES = Noun("personnel", "staff"), Noun("votes", "votes")
PERSONS = frozenset(("people", "soldiers", "personnel"))
"""The families of those who live; the dead and wounded have their own."""

_ENGLISH: dict[Family, str] = {
    "soldiers": "troop:soldiers soldier serviceman:soldiers servicemen:soldiers servicewoman:soldiers "
    "servicewomen:soldiers servicemember:soldiers marine sailor airman:airmen airmen paratrooper:soldiers "
    "gi:soldiers reservist:soldiers trooper:soldiers infantryman:soldiers infantrymen:soldiers "
    "guardsman:soldiers guardsmen:soldiers conscript:soldiers officer:officers recruit:recruits "
    "peacekeeper:soldiers pilot:pilots commando:soldiers adviser:advisers advisor:advisers "
    "trainer:trainers instructor:trainers force:soldiers brigade:brigades battalion:battalions "
    "division:divisions regiment:regiments squadron:squadrons platoon:platoons legionnaire:soldiers "
    "sergeant:soldiers corporal:soldiers captain:officers lieutenant:officers colonel:officers  "
    "ranger:soldiers infantry:soldiers commandos:soldiers conscripts:soldiers reinforcement:soldiers "
    "regular:soldiers sapper:soldiers operator:soldiers guardsman:soldiers cavalryman:soldiers "
    "boot:soldiers cavalrymen:soldiers artilleryman:soldiers artillerymen:soldiers serviceperson:soldiers",
    "people": "people person:people civilian man:people men:people woman:women women child:children "
    "children aide voter witness:witnesses iraqi:people american:people iranian:people kurd:people "
    "kuwaiti:people briton:people turk:people syrian:people shiite:people muslim:people jew:people "
    "sunni:people yazidi:people christian:people protester demonstrator pilgrim refugee resident "
    "inhabitant villager fighter militant gunman:gunmen gunmen insurgent:insurgents rebel "
    "militiaman:militiamen militiamen jihadist extremist terrorist policeman:policemen policemen "
    "policewoman:policemen police:policemen worker journalist reporter student teacher passenger hostage "
    "individual:people prisoner detainee inmate captive family:families families brother sister son "
    "daughter member:people supporter follower mourner worshipper shopper bystander volunteer "
    "tribesman:tribesmen tribesmen peshmerga:fighters bomber attacker assailant leader commander official "
    "national:people citizen:people foreigner girl boy cleric lawyer doctor spectator:spectators "
    "other:people labourer:workers laborer:workers shia:people suspect exile crew:people crewman:sailors "
    "crewmen:sailors crowd:people cadet:cadets townspeople:people villagers baghdadi:people miner farmer "
    "shopkeeper customer guest delegate candidate nominee delegate settler peasant villager scholar "
    "professor scientist player fan teenager schoolgirl tourist nurse medic firefighter rescuer widow "
    "orphan pow:prisoners deserter elder sheikh:leaders imam:clerics priest:clerics archaeologist looter "
    "smuggler migrant evacuee:people survivor marcher:protesters patient singer artist writer reader "
    "listener viewer tribesperson:people deputy-minister:ministers abductee:hostages "
    "combatant:fighters infant:children baby:children babies:children arab:people minister politician "
    "judge defendant co-defendant activist envoy mercenary:fighters spy:spies spies dissident opponent  "
    "commuter driver merchant trader recruit:recruits applicant evictee parishioner shi'ite:people "
    "sunnite:people veteran amputee democrat:members republican:members escort companion spouse comrade "
    "colleague relative neighbour neighbor friend guerrilla guerilla jihadi:jihadists partisan loyalist "
    "operative:people fugitive absentee pensioner sniper trafficker kidnapper captor interpreter-guide "
    "believer non-combatant:civilians noncombatant:civilians well-wisher clansman:tribesmen "
    "clansmen:tribesmen shopper schoolchild:children schoolchildren:children breadwinner returnee:people "
    "deportee:people absentee:people native:people islander:people spouse parent mother father husband "
    "wife:wives wives internee convict:prisoners youth:people youngster:people notable:people "
    "dignitary:people dignitaries:people chieftain:leaders kinsman:people kinsmen:people cousin nephew "
    "niece uncle aunt sibling toddler:children infant:children adolescent:people adult:people "
    "elderly:people pensioner warlord:leaders patriarch:people nun:people monk:people priest:clerics "
    "hajji:pilgrims name:people faithful:people sick:people infirm:people disabled:people household:families "
    "arrival:people departure:people entrant:people invitee:people attendee:people westerner:people "
    "easterner:people expatriate:people outsider:people "
    "frenchman:people frenchmen:people englishman:people englishmen:people "
    "countryman:people countrymen:people mosulite:people "
    "druze:people mandaean:people copt:people "
    "swede:people finn:people "
    "beneficiary:people beneficiaries:people claimant:people "
    "stranger:people newcomer:people taxi-driver:drivers "
    "barber:people baker:people butcher:people waiter:people porter:people cook:people cleaner:people "
    "electrician:people plumber:people oilman:people oilmen:people roughneck:people "
    "bureaucrat:people clerk:people mayor:people governor:people sheikh:leaders emir:leaders "
    "headmaster:people rector:people dean:people bishop:clerics archbishop:clerics "
    "preacher:clerics mullah:clerics ayatollah:clerics seminarian:students",
    "dead": "dead:people death:people fatality:people fatalities:people body:people bodies:people "
    "corpse:people martyr:people skeleton:people loss:people losses:people casualty:people "
    "casualties:people victim:people life:people lives:people",
    "wounded": "wounded:people injured:people injury:people injuries:people",
    "captured": "arrest:people",
    "votes": "vote m.p.:deputies deputy:deputies deputies lawmaker:deputies mp:deputies legislator:deputies "
    "senator:senators "
    "congressman:deputies congressmen:deputies parliamentarian:deputies ballot:votes abstention:votes",
    "seats": "seat",
    "weapons": "rocket missile shell:shells mortar:shells bomb tank vehicle aircraft:aircraft "
    "plane:aircraft airplane:aircraft helicopter drone warhead gun jet:aircraft warplane:aircraft "
    "fighter-jet:aircraft ship warship:ships vessel:ships humvee:vehicles truck:vehicles mrap:vehicles "
    "bomber:aircraft launcher:launchers scud:missiles katyusha:rockets projectile:rockets round:shells "
    "carrier:ships frigate:ships boat:ships mine:mines rifle:rifles weapon:weapons munition:bombs "
    "torpedo:torpedoes howitzer:guns grenade:grenades rpg:grenades bullet:bullets tomahawk:missiles "
    "patriot:missiles stinger:missiles silkworm:missiles exocet:missiles canister:canisters mig:aircraft "
    "mirage:aircraft tornado:aircraft blackhawk:helicopters chinook:helicopters hawk:helicopters "
    "cobra:helicopters phantom:aircraft hornet:aircraft bradley:vehicles abrams:tanks destroyer:ships "
    "cruiser:ships battleship:ships corvette:ships gunboat:boats minesweeper:ships speedboat:boats "
    "submarine:submarines car-bomb:bombs apache:helicopters car:vehicles "
    "uav:drones interceptor:missiles centrifuge:centrifuges chopper:helicopters gunship:helicopters "
    "f-16:aircraft ied:bombs explosive:bombs "
    "tow:missiles hellfire:missiles maverick:missiles milan:missiles sidewinder:missiles manpad:missiles "
    "frog:missiles sam:missiles harpoon:missiles kalashnikov:rifles pistol:rifles revolver:rifles "
    "machine-gun:guns cannon:guns cannons:guns howitzer:guns apc:vehicles jeep:vehicles lorry:vehicles "
    "lorries:vehicles bulldozer:vehicles fighter-bomber:aircraft transporter:vehicles "
    "reaper:drones predator:drones quadcopter:drones landmine:mines detonator:bombs warplane:aircraft "
    "black-hawk:helicopters super-cobra:helicopters sea-king:helicopters huey:helicopters "
    "technicals:vehicles dhow:boats dinghy:boats dinghies:boats gun-boat:boats motorboat:boats stryker:vehicles "
    "pickup:vehicles pick-up:vehicles bomblet:bombs "
    "petrol-bomb:bombs firebomb:bombs",
    "bases": "base airfield:bases airbase:bases outpost:bases facility:bases garrison:bases camp:bases "
    "installation:bases post:bases",
    "personnel": "contractor guard diplomat staff:staff employee:staff inspector personnel:personnel "
    "bodyguard:guards "
    "translator:interpreters interpreter staffer:staff agent:agents envoy:diplomats engineer:engineers "
    "technician "
    "expert:experts specialist:experts monitor:monitors observer:observers",
    "other": "tanker:ships airliner:aircraft freighter:ships merchantman:ships merchantmen:ships ferry:ships "
    "ferries:ships trawler:ships supertanker:ships country:countries countries nation:countries "
    "state:states province:provinces city:cities "
    "cities town:towns village:villages attack:attacks strike:strikes airstrike:strikes sortie:sorties "
    "raid:raids bombing:bombings explosion:explosions blast:explosions house:houses home:houses "
    "building:buildings well:wells barrel:barrels company:companies companies party:parties parties "
    "match:matches matches operation:operations target:targets site:sites document:documents page:pages "
    "school:schools mosque:mosques church:churches churches ton:tons tonne:tons photograph:photographs "
    "picture:photographs image:photographs count:counts charge:charges case:cases mission:missions "
    "flight:flights tribe:tribes district:districts neighbourhood:districts checkpoint:checkpoints "
    "centre:centres center:centres station:stations bridge:bridges embassy:embassies embassies "
    "refinery:refineries oilfield:fields field:fields palace:palaces tunnel:tunnels hospital:hospitals "
    "contract:contracts factory:factories factories plant:plants pipeline:pipelines shop:shops "
    "statue:statues resolution:resolutions agreement:agreements session:sessions visit:visits "
    "meeting:meetings inspection:inspections speech:speeches book:books palm:palms ministry:ministries "
    "ministries goal:goals item:items artefact:artefacts artifact:artefacts grave:graves truckload:loads "
    "demand:demands clause:clauses sentence:sentences verdict:verdicts conviction:convictions "
    "warrant:warrants indictment:indictments penalty:penalties penalties",
}
# Words that say what a number after them counts, and never follow it: "voted 296 to 133", "the presence peaked at".
_BEFORE_ONLY = {
    "voted": VOTES,
    "motion": VOTES,
    "presence": SOLDIERS,
    "footprint": SOLDIERS,
    "strength": SOLDIERS,
    "garrison": SOLDIERS,
    "contingent": SOLDIERS,
    "toll": Noun("dead", "people"),
    "killings": Noun("dead", "people"),
    "deployment": SOLDIERS,
    "headcount": SOLDIERS,
    **dict.fromkeys(("defenders", "attackers", "besiegers", "occupiers"), SOLDIERS),
    "ceiling": SOLDIERS,
    "population": PEOPLE,
}


def _english() -> dict[str, Noun]:
    table = {}
    for family, words in (*english_nouns.MORE.items(), *_ENGLISH.items()):
        for entry in words.split():
            word, _, unit = entry.partition(":")
            table[word] = Noun(
                family,
                unit or word if word.endswith(("men", "s", "people", "personnel")) else unit or word + "s",
            )
    return table | {"women": Noun("people", "women"), "children": Noun("people", "children")}


def _arabic() -> dict[str, Noun]:
    more = {
        form: noun
        for word, noun in _words(more_arabic_nouns.SOUND)
        for form in (word, word + "ا", word + "ين", word + "ون")
    }
    return more | dict(_words(more_arabic_nouns.BROKEN)) | dict(_words(arabic_nouns.WORDS))


def _words(table: dict[Family, str]) -> Iterator[tuple[str, Noun]]:
    """Every word of a table with the noun that it is."""
    for family, groups in table.items():
        for group in groups.split("|"):
            unit, _, words = group.partition(":")
            for word in words.split():
                yield word.replace("_", " "), Noun(family, unit.strip())


ENGLISH = _english()
# Peoples whose names count persons: ثلاثة إيطاليين. Those of the table above are not repeated.
_PEOPLES_AR = (
    "ايطالي اسباني بولندي هندي فرنسي الماني اسرائيلي سعودي اردني لبناني مصري ياباني كوري دنماركي استرالي "
    "فلسطيني روسي شيعي سني ديموقراطي ديمقراطي جمهوري تركماني ايزيدي مسيحي اشوري صابيي شبكي عربي غربي اوروبي "
    "باكستاني افغاني نيبالي فلبيني صيني تونسي مغربي جزايري ليبي يمني سوداني كندي هولندي اوكراني جورجي بلغاري "
    "روماني سلفادوري شيشاني علماني اسلامي صدري سلفي بغدادي موصلي كربلايي نجفي بصري تكريتي يهودي"
).split()
_BEFORE_ONLY_AR = {
    **dict.fromkeys(("العديد", "الحاميه", "القوام", "التعداد", "الوجود"), SOLDIERS),
    **dict.fromkeys(("وجودها", "وجوده", "حضورها", "حضوره", "عديدها", "عديده", "عديدهم"), SOLDIERS),
    **dict.fromkeys(("الباقين", "الباقون", "المتبقين", "المتبقون"), SOLDIERS),
    "الحصيله": Noun("dead", "people"),
    "حصيله": Noun("dead", "people"),
}


def _peoples() -> dict[str, Noun]:
    return {people + ending: PEOPLE for people in _PEOPLES_AR for ending in ("", "ا", "ين", "ون")}


ARABIC = _arabic() | _peoples()
# Forms that mean two of a thing, made from the singular.
_DUAL_OF = (
    "جندي شخص مدني صاروخ قاعده دبابه طايره قتيل جريح عراقي اميركي امريكي رجل طفل امراه قنبله مروحيه شرطي "
    "ضابط مقاتل مسلح متعاقد بحار مستشار صحفي صحافي قذيفه سفينه سياره متظاهر نايب مقعد مواطن عنصر لواء "
    "مسيره دوله محافظه مدينه عسكري موظف كتيبه فرقه فوج سريه مدني بريطاني ايراني طفله فتاه قيادي مهاجم "
    "انتحاري مترجم خبير دبلوماسي زميل رفيق ناشط مدرب طيار حارس مفتش زورق ناقله مدرعه دبابه عربه شاحنه "
    "مقاتله حامله بارجه فرقاطه مدمره غواصه قارب حافله صهريج عبوه راجمه سمتيه بندقيه بطاريه عجله اليه مركبه"
)


# Adjectives of the thing before them, or what a number has told already.
_NO_DUAL = "مفخخه مدنيه عسكريه مصفحه لاصقه جثه ضحيه"


def _duals() -> dict[str, Noun]:
    forms = {}
    # What has an accusative in the table is a singular, and has a dual.
    singular = (
        word
        for word in ARABIC
        if word + "ا" in ARABIC or (word.endswith("ه") and word not in _NO_DUAL.split())
    )
    for word in (*_DUAL_OF.split(), *singular):
        stem = word[:-1] + "ت" if word.endswith("ه") else word
        for ending in ("ان", "ين"):
            forms[stem + ending] = ARABIC[word]
        if stem != word and ARABIC[word].family == "weapons":
            forms |= dict.fromkeys((stem + "ي", stem + "ا"), ARABIC[word])  # حاملتي طائرات
    # These are plurals far more often than duals: عراقيين، مدنيين.
    for plural in (word for word in list(forms) if word in ARABIC):
        del forms[plural]
    del forms["طالبان"]  # the movement
    return forms | dict.fromkeys(("بصاروخي", "صاروخا", "صاروخي"), ARABIC["صاروخ"])


DUALS = _duals()


DEMONYMS: frozenset[str] = frozenset(
    "iraqi american iranian kurd kuwaiti briton turk syrian shiite sunni yazidi christian arab shia "
    "italian spaniard pole dane "
    "australian german russian egyptian jordanian saudi israeli palestinian pakistani "
    "indian afghan canadian turkman european czech hungarian bulgarian ukrainian georgian romanian "
    "salvadoran honduran thai korean norwegian belgian austrian greek libyan algerian tunisian moroccan "
    "chechen uzbek tajik assyrian bedouin alawite chaldean baathist nepali filipino shabak yemeni estonian "
    "latvian lithuanian albanian macedonian armenian azerbaijani bosnian croat serb slovak hungarian "
    "bangladeshi mexican cuban scot indonesian malaysian moldovan argentine chilean "
    "mongolian nicaraguan colombian bahraini qatari omani emirati fijian ugandan kenyan".split()
)
_ADJECTIVES_AR = re.compile(
    "(?:عراقي|اميركي|امريكي|ايراني|كردي|كويتي|بريطاني|مسيحي|ايزيدي|شيعي|سني|تركي|سوري|مدني|عسكري)ا?"
)


_SHORTEST, _ACCUSATIVE = 3, re.compile("[^اهيوت]ا$")


def is_plural(word: str) -> bool:
    """Whether an English noun is a plural, so that no other noun can be its head: soldiers attack."""
    return word.endswith(("s", "men", "people", "children", "police", "personnel")) and word not in (
        "us",
        "losses",
    )


def is_adjective(word: str) -> bool:
    """Whether a form of the tables is an adjective when it stands by another noun: American, عراقي."""
    return word in DEMONYMS or _ADJECTIVES_AR.fullmatch(word) is not None


def english(word: str) -> Noun | None:
    """The counted noun that an English word is, in the singular or plural; peoples only in the plural."""
    if word in DEMONYMS:
        return None
    if word.endswith("s") and word[:-1] in DEMONYMS:
        return PEOPLE
    if word.endswith(("sses", "shes", "ches", "xes")):
        return ENGLISH.get(word[:-2]) or ENGLISH.get(word[:-1])
    return ENGLISH.get(word) or (ENGLISH.get(word[:-1]) if word.endswith("s") else None)


def is_known(word: str) -> bool:
    """Whether the tables hold a word as it stands: others are only guessed to be counted."""
    return (english(word) or arabic(word) or DUALS.get(word.removeprefix("ال"))) is not None


def english_before(word: str) -> Noun | None:
    """The noun that an English word before a number gives it."""
    return _BEFORE_ONLY.get(word) or english(word)


def are_many(word: str) -> bool:
    """Whether an Arabic word is a plural that is counted, with its article or pronoun or without: طائرات، مقاتليه."""
    stems = (word.removesuffix(pronoun) for pronoun in ("", "هم", "ها", "ه"))
    return any(
        arabic(stem) and stem + "ا" not in ARABIC and not stem.endswith("ه")
        for stem in stems
        if len(stem) > _SHORTEST
    )


def arabic_before(word: str) -> Noun | None:
    """The noun that an Arabic word before a number gives it."""
    return _BEFORE_ONLY_AR.get(word) or arabic(word)


def arabic(word: str) -> Noun | None:
    """The counted noun that an Arabic word is, with or without the article, and before a genitive (متعاقدي)."""
    noun = ARABIC.get(word) or (ARABIC.get(word + "ن") if word.endswith(("ي", "و")) else None)
    if noun is None and word.startswith(("ال", "لل")):
        noun = ARABIC.get(word[2:])
    if noun is None and len(word) > _SHORTEST and _ACCUSATIVE.search(word):
        noun = ARABIC.get(word[:-1])  # بئرا، مبنيا
    return noun
