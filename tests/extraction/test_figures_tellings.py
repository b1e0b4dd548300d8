"""One sentence for every way of telling what became of the counted, in both languages."""

import pytest

from app.extraction import figures, segment

ENGLISH = {
    "killed": """
Gunmen cut down 36 pilgrims on the road.
The blast blew apart 36 policemen.
Some 36 recruits were blown to pieces at the gate.
The raid wiped out 36 militants.
Snipers picked off 36 marines.
The bomb claimed 36 lives.
The battle exacted a price of 36 dead.
Some 36 marines laid down their lives there.
In all 36 Britons met their end in Basra.
The regiment came home with 36 coffins.
Police found 36 skeletons in the pit.
A mass grave held 36 bodies.
In one night 36 men went to the gallows.
Some 36 deserters faced the firing squad.
The coalition neutralised 36 fighters.
The strike eliminated 36 jihadists.
Some 36 passengers did not survive.
36 crew did not live to see the harbour.
The missile entombed 36 civilians.
A stampede crushed 36 worshippers.
Masked men hacked 36 villagers to death.
The fire asphyxiated 36 inmates.
Poison gas finished off 36 peasants.
The attack ended the lives of 36 soldiers.
The ambush robbed the company of 36 men dead.
Thirty-six soldiers breathed their last at Kut.
He was blamed for the deaths of 36 protesters.
The assault, which was fatal to 36 troops, failed.
They buried 36 of their comrades on Friday.
The army had its bloodiest day: 36 soldiers dead.
The rebels strung up 36 informers.
36 officers were stood against a wall and shot.
The collapse of the roof took 36 lives.
Shelling has claimed the lives of 36 children.
The month saw 36 American deaths.
There were 36 deaths among the Marines.
Roadside bombs were responsible for 36 deaths.
Thirty-six civilians lie buried under the rubble.
The army lost 36 men dead.
Fatalities numbered 36.
The death toll stood at 36.
The body count was 36.
Deaths: 36.
""",
    "wounded": """
Shrapnel tore into 36 marines, none fatally.
Some 36 soldiers were taken to hospital.
Another 36 people needed treatment.
In all 36 men lost limbs.
The blast left 36 people maimed.
Thirty-six soldiers suffered traumatic brain injuries.
The rockets hurt 36 contractors.
36 others were being treated in hospital.
There were 36 wounded.
The bomb blinded 36 children.
The clash left 36 with injuries.
It was followed by 36 cases of injury.
""",
    "captured": """
Some 36 sailors were led away at gunpoint.
The Guards marched off 36 sailors.
36 officers threw down their arms.
Thirty-six airmen were in captivity.
36 men are under lock and key.
Police hauled in 36 suspects.
Some 36 people were herded into trucks and driven away.
The gang held 36 engineers to ransom.
In the bag were 36 officers.
The operation netted 36 suspects.
The militia is holding 36 employees.
Some 36 soldiers gave themselves up.
36 men were thrown into prison.
A court jailed 36 journalists.
The Americans were holding 36 Iraqis without charge.
""",
    "displaced": """
Some 36,000 people took to the roads.
36,000 villagers were turned out of their homes.
Some 36,000 Kurds streamed across the border.
36,000 people were sheltering in schools.
36,000 Yazidis were stranded on the mountain.
The floods of refugees numbered 36,000.
Another 36,000 families have abandoned their homes.
36,000 people are living in camps.
The regime deported 36,000 Kurds to the south.
The war has uprooted 36,000 people.
Fighting sent 36,000 people fleeing.
The campaign left 36,000 families without a roof.
36,000 Christians have left Iraq.
""",
    "troops-sent": """
London lent 360 soldiers to the force.
The Pentagon earmarked 360 troops for the mission.
The general asked for 360 more troops.
Some 360 paratroopers touched down at dawn.
360 marines disembarked at Kuwait.
360 soldiers are en route to the Gulf.
360 soldiers set out for Iraq.
The president will bolster the force with 360 soldiers.
He detailed 360 soldiers to guard the embassy.
Washington poured 360,000 troops into the Gulf.
Reinforcements of 360 soldiers were promised.
The White House cleared the dispatch of 360 trainers.
Tokyo's 360 soldiers arrived in Samawa.
He decided on an increase of 360 soldiers.
A further 360 advisers will follow.
""",
    "troops-withdrawn": """
Spain's 360 soldiers packed up.
The last 360 soldiers drove into Kuwait.
He called 360 soldiers home.
The Danes took home their 360 soldiers.
360 soldiers rolled out of the base for good.
360 troops boarded flights home.
The army shed 360 soldiers a week from Iraq as it went home.
He announced the withdrawal of 360 troops.
A pullout of 360 troops began.
Washington is to draw down by 360 soldiers.
By May 360 soldiers will have departed.
""",
    "troops-present": """
The base is manned by 360 soldiers.
360 soldiers are billeted in the palace.
Some 360 troops are on the ground.
The contingent is 360 strong.
The number of troops was capped at 360.
There remained 360 soldiers.
Only 360 soldiers stayed behind.
The garrison consisted of 360 soldiers.
At its peak the force comprised 360,000 troops.
Italy has 360 soldiers there.
With 360 soldiers in the country, Japan stayed on.
A residual force of 360 soldiers guards the embassy.
Troop strength dropped to 360.
It brought American forces to 360,000.
That raised the total number of troops to 360,000.
The embassy is protected by 360 marines.
""",
    "troops-engaged": """
He led 360 soldiers into the city.
The assault was spearheaded by 360 marines.
Saddam threw 360,000 soldiers into Kuwait.
The operation involved 360 soldiers.
The raid was carried out by 360 commandos.
360 soldiers stormed the mosque.
An army of 360,000 men invaded Iran.
360 troops swept through the valley.
360 special forces raided the prison.
The offensive was mounted by 360 soldiers.
""",
}
ARABIC = {
    "killed": """
حصدت القنبلة 36 مدنيا.
أودى الهجوم ب36 شخصا.
أزهق القصف أرواح 36 شخصا.
راح ضحية التفجير 36 شخصا.
راح 36 مدنيا ضحية القصف.
لقي 36 جنديا حتفهم.
سقط 36 جنديا في المعركة.
سقط للجيش 36 قتيلا.
خلّف الهجوم 36 قتيلا.
ذهب 36 مدنيا ضحايا للقصف.
فقد الجيش 36 جنديا.
دفن الأهالي 36 من أبنائهم.
عثرت الشرطة على 36 جثة.
عثر على جثث 36 رجلا.
أجهز المسلحون على 36 أسيرا.
صفّى التنظيم 36 رجلا.
نفذ التنظيم الإعدام ب36 رجلا.
أعدم 36 مدانا.
نُفذ حكم الإعدام في 36 مدانا.
طالت المجزرة 36 قرويا.
ارتفعت الحصيلة إلى 36.
وصل عدد القتلى إلى 36.
بلغت الخسائر 36 جنديا.
قضى 36 مدنيا تحت الأنقاض.
هلك 36 من مقاتلي التنظيم.
استشهد 36 مقاتلا.
نعت الوزارة 36 من عناصرها.
كبّد المسلحون الجيش 36 قتيلا.
حُصدت أرواح 36 شخصا.
أبيد 36 من رجال القبيلة.
أردت القوات 36 مسلحا.
قُضي على 36 مسلحا.
حيّد الطيران 36 مسلحا.
عاد 36 جنديا في نعوش.
""",
    "wounded": """
أصيب 36 جنديا.
جُرح 36 شرطيا.
نُقل 36 شخصا إلى المستشفى.
نُقل 36 مصابا إلى المستشفى.
أوقع الانفجار 36 جريحا.
عولج 36 جنديا من ارتجاج.
عدد المصابين 36.
لحقت جراح ب36 مدنيا.
""",
    "captured": """
أسر الحرس 36 بحارا.
وقع 36 جنديا في الأسر.
وقع في الأسر 36 جنديا.
اقتيد 36 رجلا إلى جهة مجهولة.
اعتقلت القوة 36 مشتبها.
ألقت الشرطة القبض على 36 مطلوبا.
احتجز المسلحون 36 موظفا.
استسلم 36 جنديا.
أودع 36 شخصا السجن.
زُجّ ب36 ناشطا في السجون.
يقبع 36 شخصا خلف القضبان.
خُطف 36 عاملا.
أخذ التنظيم 36 امرأة سبايا.
""",
    "displaced": """
نزح 36 ألف شخص.
شُرّد 36 ألف شخص.
فرّ 36 ألف مدني.
أُخرج 36 ألف شخص من ديارهم.
لجأ 36 ألف عراقي إلى الأردن.
هُجّرت 36 ألف عائلة.
ترك 36 ألف شخص بيوتهم.
غادر 36 ألف مسيحي البلاد.
تدفق 36 ألف لاجئ عبر الحدود.
يؤوي المخيم 36 ألف نازح.
بات 36 ألف شخص بلا مأوى.
دفعت المعارك 36 ألف شخص إلى النزوح.
اضطر 36 ألف شخص إلى الفرار.
رُحّل 36 ألف كردي إلى الجنوب.
""",
    "troops-sent": """
أرسلت واشنطن 360 جنديا.
قررت لندن إيفاد 360 جنديا.
وصل 360 جنديا إلى القاعدة.
أوفد أوباما 360 مستشارا.
عززت واشنطن قواتها ب360 جنديا.
دفع البنتاغون ب360 جنديا إلى الأنبار.
توجه 360 جنديا إلى العراق.
ينتظر وصول 360 جنديا.
أجاز الرئيس نشر 360 جنديا.
أمر بوش بإرسال 360 جنديا إضافيا.
زجّت الولايات المتحدة ب360 ألف جندي في الخليج.
أنزلت البحرية 360 جنديا على الشاطئ.
استقدمت القيادة 360 جنديا من الكويت.
طلب القائد 360 جنديا إضافيا.
تعهدت أستراليا بتقديم 360 جنديا.
""",
    "troops-withdrawn": """
سحبت إسبانيا 360 جنديا.
غادر 360 جنديا العراق.
عاد 360 جنديا إلى بلادهم.
رحل آخر 360 جنديا.
أعادت لندن 360 جنديا إلى الوطن.
أعلن سحب 360 جنديا.
أجلت القوات 360 جنديا من القاعدة.
انسحب 360 جنديا من المدينة.
بدأ انسحاب 360 جنديا.
خرج 360 جنديا من العراق.
خُفضت القوة ب360 جنديا.
قلصت القوات بمقدار 360 جنديا.
""",
    "troops-present": """
يتمركز 360 جنديا في القاعدة.
ينتشر 360 جنديا في البلاد.
تضم القاعدة 360 جنديا.
في القاعدة 360 جنديا.
بقي 360 جنديا لحماية السفارة.
لم يبق سوى 360 جنديا.
يبلغ عدد القوات 360 جنديا.
بلغ قوام القوة 360 جنديا.
تحتفظ لندن ب360 جنديا.
يرابط 360 جنديا على الحدود.
كان لبولندا 360 جنديا.
خُفضت القوات إلى 360 جنديا.
يحرس السفارة 360 جنديا.
قوام الكتيبة 360 جنديا.
لدى ألمانيا 360 جنديا هناك.
وصل عدد القوات إلى 360 ألفا.
""",
    "troops-engaged": """
شارك 360 جنديا في العملية.
هاجم 360 مسلحا المدينة.
اقتحم 360 جنديا المسجد.
عبر 360 ألف جندي الحدود.
غزا العراق الكويت ب100 ألف جندي.
نفذ العملية 360 جنديا من القوات الخاصة.
قاد 360 مقاتلا إلى المدينة.
بدأ الهجوم ب360 جنديا.
اجتاح 360 ألف جندي الكويت.
شن 360 مسلحا هجوما.
خاض المعركة 360 جنديا.
دخل 360 جنديا المدينة.
""",
}
TOLD = [
    (sentence, kind)
    for table in (ENGLISH, ARABIC)
    for kind, lines in table.items()
    for sentence in lines.strip().split("\n")
]


@pytest.mark.parametrize(("sentence", "kind"), TOLD)
def test_the_telling_word_makes_the_kind(sentence: str, kind: str) -> None:
    article = segment.article(sentence, lang="en" if sentence.isascii() else "ar")
    assert [figure.kind for figure in figures.find(article, [], [])] == [kind]
