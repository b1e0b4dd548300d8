"""English words that end the phrase of a number, and the adjectives of nations before its noun. Text is folded."""

import re

from app.extraction.counting import nouns

STOPS = frozenset(
    "in on at to from by with or who that which where when were was are is be been had have has do did "
    "the a an as for into onto over under against after before since during while but if than then they "
    "he she it we will would could should may might must can not also later still now about per including "
    "among between through across near around inside outside killed wounded died injured hurt hanged "
    "executed arrested detained captured missing displaced freed released trapped perished convicted came "
    "come saw went took made gave held stood fell began fled lost won met ran got sought found brought "
    "sent spoke knew kept felt left because live lived remain remained stay stayed suffered returned "
    "crossed escaped managed became so there his our said says until out up down off ahead abroad overseas "
    "elsewhere aboard alone apiece remaining present stationed deployed based serving involved alive "
    "today yesterday overall altogether annually daily nationwide worldwide spread scattered split "
    "divided distributed housed quartered garrisoned sheltered one two three four five six seven eight "
    "nine ten last next this that these those never ever all both soon thus once alike themselves each "
    "either already again afterwards reportedly allegedly eventually subsequently immediately recently "
    "apparently finally actually you i serve stand stood sit sat lie lay die flee face fight fought work "
    "follow go get make take mass camped huddled marched gathered perish drowned joined followed survived "
    "according overnight anew tonight together instead separately likewise elsewhere respectively back within "
    "without "
    "alongside following whether till nor behind beyond below above beneath "
    "beside along amid "
    "amongst despite except past toward towards upon via "
    "throughout gone due ready waiting homeless drowned buried exiled sold taken given seen seized abducted "
    "kidnapped beheaded shot burned burnt crushed treated admitted evacuated rescued flown shipped recalled "
    "withdrawn pulled moved posted assigned signed turned walked voted abstained rebelled defected deserted "
    "refused resigned quit abandoned sought registered enrolled surrendered succumbed vanished disappeared "
    "afterward earlier thereafter nearby underground offshore even yet too well downtown drove sailed headed "
    "slipped swept stormed attacked entered opened reached received required needed spent served "
    "fallen interned jailed imprisoned exhumed identified accused charged acquitted hospitalised hospitalized "
    "arrive depart land landed struck hit flew fly missed failed sank exploded crashed burst blew "
    "paid drew rode rose woke hid swam bore grew shrank became become wept clung threw dug laid broke chose froze "
    "invade arrive say think thought believe believed want need feel know see wore swore stole spoke enter leave "
    "escape perished remain withdraw withdrew overran retook vanish disappear emigrate disembark abandon "
    "seize besiege encircle evacuate suffer succumb surround survive occupy defend ran walk supported backed "
    "nearer closer likelier opposed cast attended favoured favored helped wear carry bring live".split()
)
NATIONS = frozenset(
    "us u.s. american british iraqi iranian kurdish coalition allied turkish french german italian "
    "spanish polish "
    "australian danish dutch foreign sunni shiite arab syrian military security".split()
)
_NATIONAL = "|".join(
    sorted(
        nouns.DEMONYMS
        | NATIONS
        | set(
            "dutch danish polish french british irish welsh scottish swedish finnish swiss chinese japanese "
            "lebanese portuguese sudanese vietnamese nepalese burmese slovenian croatian serbian dominican "
            "peruvian tongan kazakh turkmen kyrgyz maltese cypriot icelandic english gulf western tribal".split()
        )
    )
)
# "Danish, Czech and Lithuanian soldiers"
NATION_LIST = re.compile(
    rf"(?: (?:{_NATIONAL}|south korean|new zealand|saudi arabian|puerto rican),)+(?: (?:{_NATIONAL}|south korean|"
    rf"new zealand))?,? and(?= [a-z -]+[a-z](?:s|men|personnel|people|police|troops)\b)"
)
