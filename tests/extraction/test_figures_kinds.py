"""What became of the counted, however it is said: kind and value of every figure of a sentence, in both languages."""

import pytest

from tests.extraction.test_figures import found_in

Told = list[tuple[str, float | None]]

ENGLISH: list[tuple[str, Told]] = [
    ("The ledger lists 512 sailors who lost their lives at sea.", [("killed", 512)]),
    ("Denmark buried seven soldiers that spring.", [("killed", 7)]),
    ("The wedding party was hit from the air; the death of 36 guests set off protests.", [("killed", 36)]),
    ("The mine cost the lives of four sappers and left a dozen of their comrades hurt.", [
        ("killed", 4), ("wounded", 12)]),
    ("They marched 60 villagers to the quarry and shot them.", [("killed", 60)]),
    ("A Polish medic dies and two drivers are hurt.", [("killed", 1), ("wounded", 2)]),
    ("The raid was paid for with the loss of a single commando.", [("killed", 1)]),
    ("The ministry put the number of dead on both banks at 61.", [("killed", 61)]),
    ("One officer spoke of 22 killed; another said 31.", [("killed", 22), ("killed", 31)]),
    ("At least 15 people were confirmed dead.", [("killed", 15)]),
    ("The army acknowledged 40 cases of concussion.", [("wounded", 40)]),
    ("Another 700 came home wounded.", [("wounded", 700)]),
    ("The amnesty set free 3,000 prisoners; 200 inmates had escaped before.", [("people", 3000), ("people", 200)]),
    ("Eleven guards were convicted and three former detainees were paid.", [("people", 11), ("people", 3)]),
    ("Some 900 conscripts surrendered and 80 were taken prisoner.", [("captured", 900), ("captured", 80)]),
    ("Tens of thousands of Christians seek refuge in the hills.", [("displaced", 10000)]),
    ("The exodus of 90,000 residents emptied the town.", [("displaced", 90000)]),
    ("A score of hostages were still held.", [("captured", 20)]),
    ("Norway will add 150 trainers to the mission.", [("troops-sent", 150)]),
    ("The president ordered 700 more soldiers to Kuwait.", [("troops-sent", 700)]),
    ("The force would be cut by 4,000 this winter.", [("troops-withdrawn", 4000)]),
    ("The contingent was strengthened by 600.", [("troops-sent", 600)]),
    ("Japan brought home its 550 engineers and 600 soldiers.", [("personnel", 550), ("troops-withdrawn", 600)]),
    ("Mongolia's 180 soldiers left Diwaniya in June.", [("troops-withdrawn", 180)]),
    ("The last 4,000 crossed into Kuwait before dawn.", [("troops-withdrawn", 4000)]),
    ("London would pull 1,200 out by autumn.", [("troops-withdrawn", 1200)]),
    ("The surge peaked at 166,000.", [("troops-present", 166000)]),
    ("By January the coalition numbered 700,000.", [("troops-present", 700000)]),
    ("A brigade of 1,300 men guards the dam.", [("troops-present", 1300)]),
    ("The town falls to about 800 gunmen.", [("troops-engaged", 800)]),
    ("A city guarded by 12,000 soldiers was overrun.", [("troops-present", 12000)]),
    ("Three brigades and two battalions were sent south.", [("other", 3), ("other", 2)]),
    ("Turkey delivered 12 T-155s and four Cobras.", [("weapons", 12), ("weapons", 4)]),
    ("Of the ten drones launched, seven were shot down.", [("weapons", 10), ("weapons", 7)]),
    ("The jets hit six depots, four near Qaim and two in Syria.", [("other", 6), ("other", 4), ("other", 2)]),
    ("Iran fired 16 missiles, eleven of which came down on the runway.", [("weapons", 16), ("weapons", 11)]),
    ("They lived on 505 bases; all but two were handed back.", [("bases", 505), ("bases", 2)]),
    ("Some 2,000 troops are in Jordan and 900 in Syria.", [("troops-present", 2000), ("troops-present", 900)]),
    ("The report lists 4,000 dead. A survey had spoken of 65,000.", [("killed", 4000), ("killed", 65000)]),
    ("One in six families fled; a third of them are still in camps.", [("share", 16.7), ("share", 33.3)]),
    ("Of the 900 houses, a fifth were destroyed, and fewer than half were rebuilt.", [
        ("other", 900), ("share", 20), ("share", 50)]),
    ("It would cost $50-60 billion, or between $1bn and $2bn a month.", [("money", 50e9), ("money", 1e9)]),
    ("The convoys came under fire about 50 times.", [("other", 50)]),
    ("The bill passed 296-133, with 94 Democrats voting no.", [("votes", 296), ("votes", 133), ("votes", 94)]),
    ("Shelling left some 20 men of the brigade dead.", [("killed", 20)]),
    ("Ninety of its followers were rounded up and shot.", [("killed", 90)]),
    ("The army discharged 419 detainees, five women among them.", [("people", 419), ("people", 5)]),
    ("Two Dutch engineers snatched in Basra were found.", [("captured", 2)]),
    ("Commandos freed three members of the team without firing a shot.", [("people", 3)]),
    ("Instructors have trained 7,000 soldiers so far.", [("people", 7000)]),
    ("Latvia sent 120 soldiers, and Estonia 40 more.", [("troops-sent", 120), ("troops-sent", 40)]),
    ("Romania contributes 400 soldiers; Georgia will contribute 850.", [
        ("troops-present", 400), ("troops-sent", 850)]),
    ("The corps lost 40 of its 140 M1A1 tanks and was promised 175 replacements.", [
        ("weapons", 40), ("weapons", 140), ("weapons", 175)]),
    ("Five sites have been handed over since March.", [("bases", 5)]),
    ("The council put the dead at 26, the youngest a girl of nine.", [("killed", 26)]),
    ("Some 3,200 Americans remain as trainers.", [("troops-present", 3200)]),
    ("The siege left over 100 sailors with burns.", [("wounded", 100)]),
    ("The battle, in which 95 Danes fell, lasted a week.", [("killed", 95)]),
    ("A million and a half people, most of them Kurds, have fled.", [("displaced", 1500000)]),
    ("The flight of 700,000 inhabitants is feared.", [("displaced", 700000)]),
    ("The floods drove some 9,000 people from their homes.", [("displaced", 9000)]),
    ("Fewer than 4,000 men are left.", [("troops-present", 4000)]),
    ("The eastern half of the town held out.", []),
    ("Estimates of the dead run from 100,000 to half a million.", [("killed", 100000)]),
    ("A shell killed two Canadians and a British medic.", [("killed", 2), ("killed", 1)]),
    ("The convoy of the last 300 marines rolled into Kuwait.", [("troops-withdrawn", 300)]),
    ("A vote followed: the motion fell by 77 to 23, and then by 60 to 40.", [
        ("votes", 77), ("votes", 23), ("votes", 60), ("votes", 40)]),
    ("Two policemen were put to death by a crowd of 400.", [("killed", 2), ("people", 400)]),
    ("Some 40,000 Assyrians were driven from their homes and 700 women enslaved.", [
        ("displaced", 40000), ("captured", 700)]),
    ("Wounded in action: 776.", [("wounded", 776)]),
    ("The 275-seat parliament met with 40 members staying away.", [("seats", 275), ("people", 40)]),
]  # fmt: skip

ARABIC: list[tuple[str, Told]] = [
    ("لقي عنصران من المارينز مصرعهما.", [("killed", 2)]),
    ("استقبلت المشرحة ألفاً وثمانمائة وخمساً وخمسين جثة.", [("killed", 1855)]),
    ("وهلاك 37 بحاراً في هجوم على الفرقاطة.", [("killed", 37)]),
    ("فقد الجيش البريطاني 179 من أفراده.", [("killed", 179)]),
    ("لا تدخل في ذلك جثامين 1500 متعاقد.", [("killed", 1500)]),
    ("أما الخسائر الدنماركية فبلغت سبعة جنود.", [("killed", 7)]),
    ("جُرح اثنان من طاقمها.", [("wounded", 2)]),
    ("سقوط قتيل وثلاثة جرحى.", [("killed", 1), ("wounded", 3)]),
    ("أوقعت القذيفة جريحاً واحداً.", [("wounded", 1)]),
    ("هجّر العنف مليوناً وستمائة ألف داخل البلاد.", [("displaced", 1600000)]),
    ("حررت القوات نحو سبعين رهينة في الحويجة.", [("people", 70)]),
    ("أفرجت الحكومة عن ألفي معتقل.", [("people", 2000)]),
    ("مثل أمام المحكمة سبعة من أعوانه.", [("people", 7)]),
    ("وفيها نحو 800 محكوم بالموت.", [("people", 800)]),
    ("دفع التعويض لثلاثة معتقلين سابقين.", [("people", 3)]),
    ("وتنشر أستراليا في الخليج نحو 800 جندي.", [("troops-present", 800)]),
    ("ستنشر أستراليا 800 جندي في الخليج.", [("troops-sent", 800)]),
    ("يتراوح عدد الباقين بين ألفين وألفين وخمسمئة عسكري.", [("troops-present", 2000)]),
    ("فتح الحراس النار فيردون 17 مدنياً ويصيبون 24 آخرين.", [("killed", 17), ("wounded", 24)]),
    ("أكثر من مليون كردي يلوذون بالجبال.", [("displaced", 1000000)]),
    ("أطلق الجيش 419 سجيناً بينهم خمس نساء.", [("people", 419), ("people", 5)]),
    ("خُطف 430 أجنبياً، قتل منهم نحو 40.", [("captured", 430), ("killed", 40)]),
    ("يقبع 14 ألف عراقي في معتقلات القوات.", [("captured", 14000)]),
    ("أودت عبوة بحياة جندي دنماركي ومترجمين اثنين.", [("killed", 1), ("killed", 2)]),
    ("وكانت طليعة المدربين، وقوامها 300 رجل، قد وصلت إلى بغداد.", [("troops-sent", 300)]),
    ("أرسلت لندن 200 جندي ثم 60 آخرين.", [("troops-sent", 200), ("troops-sent", 60)]),
    ("بلغ عدد الجنود ذروته عند 166 ألفاً موزعين على 500 قاعدة.", [("troops-present", 166000), ("bases", 500)]),
    ("تسلمت بغداد 14 مقاتلة من أصل 36 تعاقدت عليها.", [("weapons", 14), ("weapons", 36)]),
    ("ومن بين القتلى الاثنين والعشرين المبعوث الخاص.", [("killed", 22)]),
    ("أوصى بالإبقاء على الألوية الخمسة عشر.", [("other", 15)]),
    ("وهي المحافظة الحادية عشرة.", []),
    ("أودت شاحنة مفخخة بـ135 شخصاً وجرحت 339.", [("killed", 135), ("wounded", 339)]),
    ("فقضى المبعوث و21 آخرون.", [("killed", 21)]),
    ("انتهت المعركة بمقتل 263 من جماعة مسلحة.", [("killed", 263)]),
    ("تراجعت الهجمات بأكثر من النصف.", [("share", 50)]),
    ("أنفقت واشنطن قرابة تريليوني دولار.", [("money", 2e12)]),
    ("أما الأميركيون فانخفض عددهم إلى 49700.", [("troops-present", 49700)]),
    ("سجل المشروع 15 ألف حالة وفاة و300 حالة إصابة.", [("killed", 15000), ("wounded", 300)]),
    ("تعززهم كتيبتان من الفرسان.", [("other", 2)]),
    ("بعد تفكك أربع فرق من الجيش.", [("other", 4)]),
    ("عاد وفد من ثمانية أعضاء.", [("people", 8)]),
    ("وافق المجلس بغالبية 66 مقابل 30.", [("votes", 66), ("votes", 30)]),
    ("نزح واحد من كل ستة عراقيين، وعاد نصفهم.", [("share", 16.7), ("share", 50)]),
    ("صُرف 12 مليار دولار، ثلاثة أرباعها نقداً.", [("money", 12e9), ("share", 75)]),
    ("أُحصي 46 هجوماً، 24 منها في العراق و22 في سوريا.", [("other", 46), ("other", 24), ("other", 22)]),
    ("دمرت الغارة ثلاثة مخازن.", [("other", 3)]),
]

NOTHING = [
    "Saddam, 69, was led to the gallows.",
    "The jet, a Boeing 747, turned back.",
    "They were outnumbered 15 to one.",
    "The pact was rewritten at least four times.",
    "A third bomb was defused.",
    "The front held three winters.",
    "اعتُقل مصطفى اليعقوبي أحد معاونيه.",
    "لم يتمكن في 17 منه من مقابلته.",
    "وفي الثالث عشر من آب هدأت المدينة.",
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH + ARABIC)
def test_a_figure_is_what_its_clause_makes_of_it(text: str, expected: Told) -> None:
    assert [(figure.kind, figure.value) for figure in found_in(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_a_number_that_tells_of_nobody_is_no_figure(text: str) -> None:
    assert [figure.text for figure in found_in(text)] == []
