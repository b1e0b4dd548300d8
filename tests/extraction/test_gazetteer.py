"""Sentences of both languages and whom they name: the words of each mention and the id; places begin with @."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction import segment
from app.extraction.gazetteer import Gazetteer, GazetteerEntry, Role, entries_of, office_of, places_of_iraq
from app.extraction.records import Article, EntityMention, Passage
from tests.extraction.reading import article, gazetteer, seeds

ENGLISH_NAMES = [
    ("ISIL seized Tikrit and Baiji.", ["ISIL=islamic-state", "Tikrit=@tikrit", "Baiji=@baiji"]),
    (
        "Daesh lost Ramadi to Iraqi forces.",
        ["Daesh=islamic-state", "Ramadi=@ramadi", "Iraqi forces=iraqi-forces"],
    ),
    ("This is what IS wanted.", ["IS=islamic-state"]),
    ("It told us that it may go.", []),
    ("The US and the UN disagreed.", ["US=united-states", "UN=united-nations"]),
    ("U.S. officials met Kurdish leaders in Erbil.", ["U.S.=united-states", "Kurdish=kurds", "Erbil=@erbil"]),
    (
        "Falluja, Fallujah and Faluja are one city.",
        ["Falluja=@fallujah", "Fallujah=@fallujah", "Faluja=@fallujah"],
    ),
    (
        "Mustafa al-Kadhemi and Moqtada Sadr spoke.",
        ["Mustafa al-Kadhemi=mustafa-al-kadhimi", "Moqtada Sadr=muqtada-al-sadr"],
    ),
    ("Nuri Maliki resigned.", ["Nuri Maliki=nouri-al-maliki"]),
    (
        "Qassem Suleimani was killed near Baghdad airport.",
        ["Qassem Suleimani=qasem-soleimani", "Baghdad airport=@baghdad-airport"],
    ),
    (
        "Kata'ib Hezbollah fired rockets at Ain al-Asad.",
        ["Kata'ib Hezbollah=kataib-hezbollah", "Ain al-Asad=@ain-al-asad"],
    ),
    ("Hezbollah denied it.", ["Hezbollah=lebanese-hezbollah"]),
    (
        "The Hashed al-Shaabi and the Badr Organization marched.",
        ["Hashed al-Shaabi=popular-mobilization-forces", "Badr Organization=badr-organization"],
    ),
    (
        "Al-Qaeda in Iraq bombed the Golden Mosque in Samarra.",
        ["Al-Qaeda in Iraq=al-qaeda-in-iraq", "Golden Mosque=@al-askari-shrine", "Samarra=@samarra"],
    ),
    ("PKK fighters hid in the Qandil mountains.", ["PKK=pkk", "Qandil mountains=@qandil"]),
    ("The IAEA and OPEC met in Vienna.", ["IAEA=iaea", "OPEC=opec", "Vienna=@vienna"]),
    (
        "Camp Victory and Balad Air Base were handed over.",
        ["Camp Victory=@camp-victory", "Balad Air Base=@balad-air-base"],
    ),
    ("Al Tanf garrison was hit.", ["Al Tanf=@al-tanf"]),
    ("Rockets fell on K1 and on Taji.", ["K1=@k1-base", "Taji=@taji-town"]),
    ("The Pentagon confirmed it.", ["Pentagon=pentagon"]),
    ("Amnesty said nothing, Human Rights Watch did.", ["Human Rights Watch=human-rights-watch"]),
    ("The Sons of Iraq guarded Mahmudiyah.", ["Sons of Iraq=sahwa", "Mahmudiyah=@mahmudiyah"]),
    ("ENDED THE SIEGE OF MOSUL", ["MOSUL=@mosul"]),
    (
        "The Coordination Framework named Mohammed Shia al-Sudani.",
        ["Coordination Framework=coordination-framework", "Mohammed Shia al-Sudani=mohammed-shia-al-sudani"],
    ),
    ("Troops left Umm Qasr and Safwan.", ["Umm Qasr=@umm-qasr", "Safwan=@safwan"]),
    ("Reuters and CNN reported from Doha.", ["Reuters=reuters", "CNN=cnn", "Doha=@doha"]),
    ("Erdoğan and Erdogan are spellings.", ["Erdoğan=recep-tayyip-erdogan", "Erdogan=recep-tayyip-erdogan"]),
    (
        "Saddam’s sons Uday and Qusay died in Mosul.",
        ["Saddam=saddam-hussein", "Uday=uday-hussein", "Qusay=qusay-hussein", "Mosul=@mosul"],
    ),
]

ENGLISH_ADJECTIVES = [
    ("American soldiers entered Najaf.", ["American soldiers=us-forces", "Najaf=@najaf"]),
    (
        "Some 4,000 American and 2,000 Iraqi troops attacked.",
        ["American=us-forces", "Iraqi troops=iraqi-forces"],
    ),
    ("British and Danish soldiers left.", ["British=british-forces", "Danish soldiers=denmark"]),
    ("A US air strike hit Iranian commanders.", ["US=united-states", "Iranian=iran"]),
    ("The US military base was hit.", ["US military=us-forces"]),
    ("The Turkish army crossed into Dohuk.", ["Turkish army=turkish-forces", "Dohuk=@dohuk"]),
    ("The Iraqi government protested.", ["Iraqi government=iraqi-government"]),
    ("The Turkish government protested.", ["Turkish government=turkey"]),
    ("An Iraqi journalist was shot.", []),
    ("The American contractor survived.", []),
    ("Iraqi women voted.", []),
    ("Rockets fell on Iraqi territory.", ["Iraqi=@iraq"]),
    ("An Iran-backed militia fired rockets.", ["Iran-backed militia=iran-backed-militias"]),
    ("The pro-Iran rally ended.", []),
    ("A US-led coalition formed in 2014.", ["US-led coalition=international-coalition"]),
    ("In 2003 a US-led coalition invaded.", ["US-led coalition=multi-national-force-iraq"]),
    ("In 1991 the coalition freed Kuwait.", ["coalition=gulf-war-coalition", "Kuwait=kuwait"]),
    ("They formed a coalition government.", []),
    ("Americans voted in November.", ["Americans=united-states"]),
    ("Shiite pilgrims walked to Karbala.", ["Shiite=shiites", "Karbala=@karbala"]),
    ("A Shiite shrine was bombed.", []),
    ("Yazidis fled to Mount Sinjar.", ["Yazidis=yazidis", "Mount Sinjar=@mount-sinjar"]),
    ("The French foreign minister resigned.", ["French=france"]),
    (
        "Iraqi security forces and the Peshmerga advanced.",
        ["Iraqi security forces=iraqi-forces", "Peshmerga=peshmerga"],
    ),
]

ACTOR_OR_PLACE = [
    ("Baghdad announced a curfew.", ["Baghdad=iraq"]),
    ("The talks in Baghdad failed.", ["Baghdad=@baghdad"]),
    ("Washington and Baghdad signed the pact.", ["Washington=united-states", "Baghdad=iraq"]),
    ("He flew to Washington.", ["Washington=@washington"]),
    ("Tehran denied the charge.", ["Tehran=iran"]),
    ("Protests spread in Tehran.", ["Tehran=@tehran"]),
    ("Troops left Iraq for Kuwait.", ["Iraq=@iraq", "Kuwait=@kuwait"]),
    ("The United Nations imposed sanctions on Iraq.", ["United Nations=united-nations", "Iraq=iraq"]),
    ("Iraq invaded Kuwait.", ["Iraq=iraq", "Kuwait=kuwait"]),
    ("Fighting in Iraq and Syria went on.", ["Iraq=@iraq", "Syria=@syria"]),
    ("The war between Iraq and Iran ended.", ["Iraq=iraq", "Iran=iran"]),
    ("Turkey bombed northern Iraq.", ["Turkey=turkey", "Iraq=@iraq"]),
    ("Refugees from Syria crossed the border.", ["Syria=@syria"]),
    ("He promised support from Iran.", ["Iran=iran"]),
    (
        "Biden met Kadhimi at the White House.",
        ["Biden=joe-biden", "Kadhimi=mustafa-al-kadhimi", "White House=@white-house"],
    ),
    ("The White House condemned the attack.", ["White House=white-house"]),
    ("Baghdad fell in April.", ["Baghdad=@baghdad"]),
    ("He asked Moscow for help.", ["Moscow=russia"]),
    ("BAGHDAD (AP) - The army advanced.", []),
    ("Bombs fell on Baghdad.", ["Baghdad=@baghdad"]),
    ("Ankara wants the PKK out.", ["Ankara=turkey", "PKK=pkk"]),
    ("بدأت المحادثات في بغداد.", ["بغداد=@baghdad"]),
    ("أعلنت بغداد حظر التجول.", ["بغداد=iraq"]),
    ("اتفقت بغداد وواشنطن على الجدول.", ["بغداد=iraq", "واشنطن=united-states"]),
    ("وصل الوزير إلى واشنطن.", ["واشنطن=@washington"]),
    ("واشنطن ترسل قوات إلى الكويت.", ["واشنطن=united-states", "الكويت=@kuwait"]),
    ("فرضت عقوبات على العراق.", ["العراق=iraq"]),
    ("انسحبت القوات من العراق.", ["العراق=@iraq"]),
    ("غادر آخر الجنود البريطانيين العراق.", ["الجنود البريطانيين=british-forces", "العراق=@iraq"]),
    ("قصفت تركيا مواقع في شمال العراق.", ["تركيا=turkey", "العراق=@iraq"]),
    ("حصلت الميليشيا على أسلحة من إيران.", ["إيران=iran"]),
    ("الحرب بين العراق وإيران", ["العراق=iraq", "إيران=iran"]),
    ("المعارك في سوريا والعراق مستمرة.", ["سوريا=@syria", "العراق=@iraq"]),
    ("التقى الرجلان ببغداد.", ["بغداد=@baghdad"]),
]

ARABIC_NAMES = [
    ("سيطر داعش على تلعفر وسنجار.", ["داعش=islamic-state", "تلعفر=@tal-afar", "سنجار=@sinjar"]),
    ("هزيمة تنظيم الدولة الإسلامية في الباغوز", ["تنظيم الدولة الإسلامية=islamic-state", "الباغوز=@baghuz"]),
    ("قال دونالد ترمب إن ترامب واحد.", ["دونالد ترمب=donald-trump", "ترامب=donald-trump"]),
    ("أميركا وأمريكا وامريكا", ["أميركا=united-states", "أمريكا=united-states", "امريكا=united-states"]),
    ("للعراق حدود طويلة.", ["لعراق=iraq"]),
    ("فالعراق بلد قديم، وبالعراق نهران، وكالعراق لا بلد.", ["العراق=iraq", "العراق=@iraq", "العراق=iraq"]),
    ("استعراق الرجل في النوم", []),
    ("وبغداد ولبغداد فبغداد", ["بغداد=@baghdad", "بغداد=iraq", "بغداد=@baghdad"]),
    (
        "هاجمت كتائب حزب الله قاعدة عين الأسد.",
        ["كتائب حزب الله=kataib-hezbollah", "قاعدة عين الأسد=@ain-al-asad"],
    ),
    (
        "أعلن الحشد الشعبي وعصائب أهل الحق",
        ["الحشد الشعبي=popular-mobilization-forces", "عصائب أهل الحق=asaib-ahl-al-haq"],
    ),
    (
        "اغتيل قاسم سليماني وأبو مهدي المهندس.",
        ["قاسم سليماني=qasem-soleimani", "أبو مهدي المهندس=abu-mahdi-al-muhandis"],
    ),
    ("التقى بأبي مصعب الزرقاوي", ["أبي مصعب الزرقاوي=abu-musab-al-zarqawi"]),
    ("زار إقليم كردستان العراق.", ["إقليم كردستان العراق=@kurdistan-region"]),
    ("قوات البيشمركة دخلت كركوك.", ["قوات البيشمركة=peshmerga", "كركوك=@kirkuk"]),
    ("دخل جيش المهدي مدينة الصدر.", ["جيش المهدي=mahdi-army", "مدينة الصدر=@sadr-city"]),
    ("انفجار قرب المنطقة الخضراء", ["المنطقة الخضراء=@green-zone"]),
    ("السفارة الأميركية في بغداد أغلقت.", ["السفارة الأميركية في بغداد=@us-embassy-in-baghdad"]),
    (
        "مجلس الأمن الدولي والوكالة الدولية للطاقة الذرية",
        ["مجلس الأمن الدولي=un-security-council", "الوكالة الدولية للطاقة الذرية=iaea"],
    ),
    ("ظهر بحماس شديد.", []),
    ("بلد صغير بعيد.", []),
    ("سقط صاروخ على مدينة بلد.", ["مدينة بلد=@balad-town"]),
    ("في نهاية السنة الماضية", []),
    ("بين السنة والشيعة", ["السنة=sunnis", "الشيعة=shiites"]),
    ("قاعدة جوية جديدة", []),
    ("زعيم تنظيم القاعدة أسامة بن لادن", ["تنظيم القاعدة=al-qaeda", "أسامة بن لادن=osama-bin-laden"]),
    ("صدامْ حُسَين", ["صدامْ حُسَين=saddam-hussein"]),
    ("ایران و کرکوک", ["ایران=iran", "کرکوک=@kirkuk"]),
    ("الفلوجة والرمادي وهيت وحديثة", ["الفلوجة=@fallujah", "الرمادي=@ramadi", "هيت=@hit", "حديثة=@haditha"]),
    ("انتهت المعركة في الفلوجةوفي الغد بدأت غيرها.", ["الفلوجة=@fallujah"]),
    ("قال السيستاني في النجف الأشرف", ["السيستاني=ali-al-sistani", "النجف الأشرف=@najaf"]),
]

ARABIC_ADJECTIVES = [
    ("قُتل جنود أميركيون في كمين.", ["جنود أميركيون=us-forces"]),
    ("القوات الأمريكية والعراقية هاجمت المدينة.", ["القوات الأمريكية=us-forces", "العراقية=iraqi-forces"]),
    ("غارة أميركية على القائم", ["أميركية=united-states"]),
    ("الحكومتان الأميركية والعراقية", ["الحكومتان الأميركية=us-government", "العراقية=iraqi-government"]),
    ("الجيش التركي توغل.", ["الجيش التركي=turkish-forces"]),
    ("صحفي أميركي خطف.", []),
    ("مواطنون عراقيون تجمعوا.", []),
    ("الأراضي العراقية", ["العراقية=@iraq"]),
    (
        "الأميركيون والبريطانيون دخلوا البصرة.",
        ["الأميركيون=united-states", "البريطانيون=united-kingdom", "البصرة=@basra"],
    ),
    ("وزارة الدفاع الأميركية نفت.", ["وزارة الدفاع الأميركية=pentagon"]),
    ("الوجود العسكري الأميركي", ["الأميركي=united-states"]),
    ("الفصائل المسلحة الموالية لإيران", ["الفصائل المسلحة الموالية لإيران=iran-backed-militias"]),
    ("صواريخ إيرانية", ["إيرانية=iran"]),
    ("ضريح شيعي", []),
]

HARDER = [
    ("In 1998 Baghdad ended cooperation with UN inspectors.", ["Baghdad=iraq", "UN inspectors=unscom"]),
    ("In 1990 Iraqi intelligence followed him.", ["Iraqi intelligence=iraqi-intelligence-service"]),
    ("In 2016 Iraqi intelligence followed him.", ["Iraqi intelligence=iraqi-national-intelligence-service"]),
    ("في عام 1988 لاحقته المخابرات العراقية.", ["المخابرات العراقية=iraqi-intelligence-service"]),
    (
        "Soldiers from Poland and Australia crossed into Iraq.",
        ["Poland=poland", "Australia=australia", "Iraq=@iraq"],
    ),
    ("The embargo followed the Gulf war.", []),
    ("Officials in the White House doubted it.", ["White House=white-house"]),
    ("They flew Iran Air to Doha.", ["Doha=@doha"]),
    ("Captain Sam Washington scored.", []),
    (
        "قتلت غارة أميركية أبو مصعب الزرقاوي.",
        ["أميركية=united-states", "أبو مصعب الزرقاوي=abu-musab-al-zarqawi"],
    ),
    ("أصدر قراره مطالبا بغداد بالانسحاب.", ["بغداد=iraq"]),
    ("دعا العراقي أبو مهدي المهندس أنصاره.", ["أبو مهدي المهندس=abu-mahdi-al-muhandis"]),
    ("فيالفلوجة معارك", ["الفلوجة=@fallujah"]),
    ("قال مسؤولون في البنتاغون ذلك.", ["البنتاغون=pentagon"]),
    ("قوات الولايات المتحدة في العراق", ["قوات الولايات المتحدة=us-forces", "العراق=@iraq"]),
]

TITLES = [
    ("US President Joe Biden spoke.", ["US=united-states", "Joe Biden=joe-biden"]),
    ("The Iraqi prime minister, Haider al-Abadi, spoke.", ["Iraqi=iraq", "Haider al-Abadi=haider-al-abadi"]),
    (
        "The commander of the Quds Force, Qasem Soleimani, died.",
        ["Quds Force=quds-force", "Qasem Soleimani=qasem-soleimani"],
    ),
    (
        "Tony Blair resigned; the prime minister had lost support.",
        ["Tony Blair=tony-blair", "the prime minister=tony-blair"],
    ),
    ("The US president spoke.", ["US president=us-president"]),
    ("He became secretary of state.", []),
    ("Lloyd Austin flew in. Austin left again.", ["Lloyd Austin=lloyd-austin", "Austin=lloyd-austin"]),
    ("They moved to Austin.", []),
    (
        "Hillary Clinton spoke and Clinton left.",
        ["Hillary Clinton=hillary-clinton", "Clinton=hillary-clinton"],
    ),
    ("In 1991 President Bush halted the war.", ["Bush=george-h-w-bush"]),
    ("In 2006 President Bush sent troops.", ["Bush=george-w-bush"]),
    ("A shopkeeper called Karim Barzani left.", []),
    ("رئيس الوزراء العراقي نوري المالكي", ["العراقي=iraq", "نوري المالكي=nouri-al-maliki"]),
    ("قاسم سليماني، قائد فيلق القدس، قتل", ["قاسم سليماني=qasem-soleimani", "فيلق القدس=quds-force"]),
    ("أعلن الرئيس الفرنسي ذلك.", ["الرئيس الفرنسي=france-president"]),
    ("عاد حسن الكاظمي إلى محله.", []),
    ("شن هجوما على الكاظمي.", ["الكاظمي=mustafa-al-kadhimi"]),
    (
        "سيطر داعش على الموصل ثم تقدم التنظيم.",
        ["داعش=islamic-state", "الموصل=@mosul", "التنظيم=islamic-state"],
    ),
    (
        "Islamic State took Hit. The group then fell back.",
        ["Islamic State=islamic-state", "Hit=@hit", "The group=islamic-state"],
    ),
    ("The group of men left.", []),
    (
        "اجتمع مجلس الأمن الدولي، ثم أصدر المجلس قرارا.",
        ["مجلس الأمن الدولي=un-security-council", "المجلس=un-security-council"],
    ),
]


def shown(mention: EntityMention) -> str:
    return f"{mention.text}={'@' if mention.entity.is_place else ''}{mention.entity.id}"


ROWS = (
    ENGLISH_NAMES + ENGLISH_ADJECTIVES + ACTOR_OR_PLACE + ARABIC_NAMES + ARABIC_ADJECTIVES + HARDER + TITLES
)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_sentence_names(text: str, expected: list[str]) -> None:
    assert [shown(mention) for mention in gazetteer().find(article(text))] == expected


def test_furniture_names_nobody() -> None:
    text = "Iraq held.\nRead more: Iran news"
    passages = (Passage(0, 10, "en"), Passage(11, len(text), "en", "furniture", "a link"))
    found = gazetteer().find(Article(text, "en", None, passages))
    assert [mention.text for mention in found] == ["Iraq"]


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert Gazetteer([]).find(article("Iraq and Iran")) == []


def test_a_weak_name_counts_only_beside_a_sign() -> None:
    small = Gazetteer([GazetteerEntry("halwan", "city", "Halwan", "حلوان", is_place=True, is_weak=True)])
    assert [m.text for m in small.find(article("They met in Halwan and Halwan slept."))] == [
        "Halwan",
        "Halwan",
    ]
    assert small.find(article("Halwan slept.")) == []
    assert [m.text for m in small.find(article("انفجار في مدينة حلوان"))] == ["حلوان"]


def test_open_data_adds_towns_and_shadows_none_of_ours() -> None:
    ours = entries_of([], seeds("places"))
    towns = places_of_iraq(ours)
    assert {"as-suwayrah", "kifri"} & {town.id for town in towns}
    assert not {town.id for town in towns} & {place.id for place in ours}
    assert not {"Hawija", "Al Hawijah", "Mosul", "Basrah"} & {town.name_en for town in towns}
    found = Gazetteer([*ours, *towns]).find(article("خرجت مظاهرة في كفري وفي الموصل."))
    assert [mention.entity.is_place for mention in found] == [True, True]


def test_roles_come_from_what_is_handed_in() -> None:
    reign = Role("king", "1900-01-01", "1910-01-01")
    people = [GazetteerEntry("a", "person", "Ann Other", "", roles=(reign,))]
    office = office_of({"id": "king", "of": "nowhere", "aliases": {"en": ["the monarch"]}})
    small = Gazetteer(people, [office])
    (mention,) = small.find(article("Then the monarch slept."))
    assert mention.entity.kind == "office"
    assert small.resolve_office(mention, "1905").entity.id == "a"


def test_every_name_of_the_seeds_is_found_where_it_stands_alone() -> None:
    missed = []
    for entry in entries_of(seeds("actors"), seeds("places")):
        text = f"They came to {entry.name_en} in Mosul."
        if not any(
            m.entity.id == entry.id or m.text in entry.name_en for m in gazetteer().find(article(text))
        ):
            missed.append(entry.name_en)
    assert missed == []


PIECES = st.sampled_from(
    "العراق|لل|و|ب| |بغداد|الفلوجة|جندي |أميركي |الرئيس |التنظيم |في |ﻻ|\u0640|\u064e|\u200f|US |Iraqi |troops |IS |"
    "Bush |1991|.|\n|the president |Erdoğan|and |’s |(|-led ".split("|")
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_spans_always_quote_the_stored_text_and_never_overlap(text: str) -> None:
    end = 0
    for mention in gazetteer().find(Article(text, "ar", None, segment.segment(text, "ar"))):
        assert text[mention.start : mention.end] == mention.text
        assert end <= mention.start < mention.end
        end = mention.end
