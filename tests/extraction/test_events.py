"""Which clauses report a happening: type, status, date, parties; and what reports none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.records import Candidate
from tests.extraction.reading import candidates, drafts

# fmt: off
ENGLISH = [
    ("US forces captured Tikrit on 14 April 2003.", "seizure", "happened", "2003-04-14"),
    ("On 5 March 2007 militants attacked a police station in Mosul.", "battle", "happened", "2007-03-05"),
    ("A car bomb exploded in Kirkuk on 7 July 2007.", "bombing", "happened", "2007-07-07"),
    ("Iraq's parliament approved the electoral law in November 2009.", "vote", "happened", "2009-11"),
    ("Iraqis voted in a general election on 7 March 2010.", "election", "happened", "2010-03-07"),
    ("The United States will withdraw its last brigade from Iraq by August 2010.", "withdrawal", "planned", "2010-08"),
    ("The Pentagon plans to send 1,500 troops to Iraq in January 2015.", "deployment", "planned", "2015-01"),
    ("American aircraft bombed positions of the Islamic State near Mosul on 8 August 2014.", "air-strike", "happened",
     "2014-08-08"),
    ("An Iraqi court sentenced Saddam Hussein to death in November 2006.", "trial", "happened", "2006-11"),
    ("Saddam Hussein was hanged in Baghdad on 30 December 2006.", "execution", "happened", "2006-12-30"),
    ("US soldiers arrested an aide of Muqtada al-Sadr in Najaf on 3 June 2004.", "arrest", "happened", "2004-06-03"),
    ("Rockets hit the Green Zone in Baghdad on 20 December 2020.", "rocket-attack", "happened", "2020-12-20"),
    ("Nouri al-Maliki met Barack Obama in Washington on 1 November 2013.", "meeting", "happened", "2013-11-01"),
    ("The Security Council imposed sanctions on Iraq in August 1990.", "sanctions", "happened", "1990-08"),
    ("Thousands of Iraqis protested in Basra in July 2018.", "protest", "happened", "2018-07"),
    ("Haider al-Abadi took office as prime minister in September 2014.", "government", "happened", "2014-09"),
    ("Iran denied on 4 May 2007 that it had armed the militias in Basra.", "", "denied", "2007-05-04"),
    ("Iraqi and American officials signed the agreement in Baghdad on 17 November 2008.", "agreement", "happened",
     "2008-11-17"),
]
ARABIC = [
    ("سيطرت القوات الأميركية على تكريت في 14 نيسان 2003.", "seizure", "happened", "2003-04-14"),
    ("هاجم مسلحون مركزا للشرطة في الموصل في 5 مارس 2007.", "battle", "happened", "2007-03-05"),
    ("انفجرت سيارة مفخخة في كركوك في 7 تموز 2007.", "bombing", "happened", "2007-07-07"),
    ("أقر مجلس النواب العراقي قانون الانتخابات في نوفمبر 2009.", "vote", "happened", "2009-11"),
    ("ستسحب الولايات المتحدة آخر لواء مقاتل من العراق بحلول أغسطس 2010.", "withdrawal", "planned", "2010-08"),
    ("من المقرر أن ترسل واشنطن 1500 جندي إلى العراق في يناير 2015.", "deployment", "planned", "2015-01"),
    (
        "قصفت طائرات أميركية مواقع لتنظيم داعش قرب الموصل في 8 آب 2014.",
        "air-strike",
        "happened",
        "2014-08-08",
    ),
    ("أُعدم صدام حسين شنقا في بغداد في 30 ديسمبر 2006.", "execution", "happened", "2006-12-30"),
    (
        "اعتقلت القوات الأميركية أحد مساعدي مقتدى الصدر في النجف في 3 حزيران 2004.",
        "arrest",
        "happened",
        "2004-06-03",
    ),
    (
        "سقطت صواريخ على المنطقة الخضراء في بغداد في 20 كانون الأول 2020.",
        "rocket-attack",
        "happened",
        "2020-12-20",
    ),
    ("التقى نوري المالكي باراك أوباما في واشنطن في 1 نوفمبر 2013.", "meeting", "happened", "2013-11-01"),
    ("فرض مجلس الأمن عقوبات على العراق في أغسطس 1990.", "sanctions", "happened", "1990-08"),
    ("تظاهر آلاف العراقيين في البصرة في تموز 2018.", "protest", "happened", "2018-07"),
    ("اغتيل محمد باقر الحكيم في النجف في 29 آب 2003.", "assassination", "happened", "2003-08-29"),
    ("انسحبت القوات البريطانية من البصرة في أيلول 2007.", "withdrawal", "happened", "2007-09"),
    (
        "وقّع العراق والولايات المتحدة الاتفاقية في بغداد في 17 تشرين الثاني 2008.",
        "agreement",
        "happened",
        "2008-11-17",
    ),
    ("نفت إيران في 4 أيار 2007 أنها سلحت الميليشيات في البصرة.", "", "denied", "2007-05-04"),
]
# fmt: on


@pytest.mark.parametrize(("text", "kind", "status", "edtf"), ENGLISH + ARABIC)
def test_a_sentence_gives_its_event_with_type_status_and_date(
    text: str, kind: str, status: str, edtf: str
) -> None:
    found = candidates(text)
    assert len(found) == 1, found
    event = found[0]
    assert event.type == kind or not kind
    assert event.status == status
    assert event.date is not None
    assert event.date.edtf == edtf


def actors(event: Candidate) -> dict[str, str]:
    """Role by actor id."""
    return {actor.mention.entity.id: actor.role for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Iran attacked Iraq in January 1987.", {"iran": "agent", "iraq": "target"}),
        ("Iraq was attacked by Iran in January 1987.", {"iraq": "target", "iran": "agent"}),
        ("هاجمت إيران العراق في يناير 1987.", {"iran": "agent", "iraq": "target"}),
        ("The Islamic State killed soldiers of the Iraqi Army near Tikrit in June 2014.", {"islamic-state": "agent"}),
        ("اغتالت الولايات المتحدة قاسم سليماني في بغداد في 3 يناير 2020.",
         {"united-states": "agent", "qasem-soleimani": "target"}),
        ("قُتل قاسم سليماني في غارة أميركية قرب بغداد في 3 يناير 2020.",
         {"qasem-soleimani": "target", "united-states": "agent"}),
        ("Barack Obama met Nouri al-Maliki on 1 November 2013.",
         {"barack-obama": "participant", "nouri-al-maliki": "participant"}),
    ],
)  # fmt: skip
def test_who_acts_and_who_is_acted_upon(text: str, roles: dict[str, str]) -> None:
    found = actors(candidates(text)[0])
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    "text",
    [
        "If Iraq had kept its word, the United States would have lifted the sanctions.",
        "Had Iraq signed the agreement, American troops could have stayed.",
        "Would the United States attack Iraq again?",
        "Iraq is a country of two rivers, and Baghdad is its capital.",
        "لو وقعت بغداد الاتفاق لبقيت القوات الأميركية في العراق.",
        "هل تعود القوات الأميركية إلى العراق؟",
        "العراق بلد الرافدين وبغداد عاصمته.",
    ],
)
def test_suppositions_questions_and_descriptions_report_nothing(text: str) -> None:
    assert candidates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iraq beat Jordan 2-0 in the cup. The striker fired past the goalkeeper in the league on 5 March.",
        "Heat the oven, invade the dough with your fingers and let it rest. The recipe was published on 3 May 2019.",
        "The parliament in Paris adopted the budget on 3 June 2015 after a long debate. The president signed it.",
        "فاز المنتخب على ضيفه في المباراة وسجل المهاجم هدفا في الشوط الثاني من عمر اللقاء يوم 3 مايو 2019.",
        "أقر البرلمان في باريس الموازنة في 3 حزيران 2015 بعد نقاش طويل.",
    ],
)
def test_articles_about_something_else_yield_nothing(text: str) -> None:
    assert candidates(text) == []


def test_one_sentence_can_hold_three_happenings() -> None:
    text = (
        "The United States invaded Iraq in March 2003, handed power to an interim government in June 2004, "
        "and withdrew its troops in December 2011."
    )
    found = [(event.type, event.date.edtf if event.date else "") for event in candidates(text)]
    assert found == [("intervention", "2003-03"), ("government", "2004-06"), ("withdrawal", "2011-12")]


def test_three_happenings_of_an_arabic_sentence_keep_their_own_clauses() -> None:
    text = "غزت الولايات المتحدة العراق في آذار 2003، وسلمت السلطة في حزيران 2004، وسحبت قواتها في كانون الأول 2011."
    found = candidates(text)
    assert [event.date.edtf for event in found if event.date] == ["2003-03", "2004-06", "2011-12"]
    assert [event.quote.split()[0] for event in found] == ["غزت", "وسلمت", "وسحبت"]


def test_an_event_alone_in_its_sentence_quotes_all_of_it() -> None:
    text = "After weeks of fighting, the Iraqi Army recaptured Tikrit on 31 March 2015, to the relief of its people."
    assert [event.quote for event in candidates(text)] == [text]


def test_a_plan_has_not_the_date_of_its_announcement() -> None:
    text = "On 27 February 2009 Barack Obama announced that he would withdraw combat troops from Iraq by August 2010."
    found = {event.status: event for event in candidates(text)}
    assert found["happened"].date is not None
    assert found["planned"].date is not None
    assert found["happened"].date.edtf == "2009-02-27"
    assert found["planned"].date.edtf == "2010-08"


def test_what_is_dated_after_publication_is_a_plan() -> None:
    text = "American troops leave Iraqi cities on 30 June 2009."
    assert candidates(text, published="2008-12-05")[0].status == "planned"
    assert candidates(text, published="2010-01-01")[0].status == "happened"


def test_a_date_is_carried_from_the_sentence_before_and_says_so() -> None:
    text = "On 20 March 2003 US forces invaded Iraq. British troops attacked Basra."
    second = candidates(text)[1]
    assert second.date is not None
    assert second.date.edtf == "2003-03-20"
    assert "sentence before" in " ".join(second.reasons)


def test_days_between_two_deeds_are_counted_back() -> None:
    text = (
        "Iraq's parliament voted on 5 January 2020 to expel US troops, "
        "two days after an American drone killed Qasem Soleimani."
    )
    killing = next(event for event in candidates(text) if event.type == "assassination")
    assert killing.date is not None
    assert killing.date.edtf == "2020-01-03"


def test_from_one_year_to_another_is_an_interval() -> None:
    text = "From 2003 to 2011 more than 100,000 Iraqi civilians were killed in Iraq, according to Iraq Body Count."
    event = candidates(text)[0]
    assert event.date is not None
    assert event.date.edtf == "2003/2011"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("US forces killed 20 insurgents in Mosul on 3 May 2007, according to the Pentagon.", "pentagon"),
        ("The Pentagon said US forces had captured Tikrit on 14 April 2003.", "pentagon"),
        ("قتلت القوات الأميركية 20 مسلحا في الموصل في 3 أيار 2007، وفقا للبنتاغون.", "pentagon"),
    ],
)
def test_who_says_so_is_kept(text: str, speaker: str) -> None:
    said_by = candidates(text)[0].said_by
    assert said_by is not None
    assert not isinstance(said_by, str)
    assert said_by.entity.id == speaker


def test_a_list_without_verbs_reports_what_its_nouns_name() -> None:
    text = (
        "Iraq\n20 March 2003: US invasion of Iraq\n9 April 2003: fall of Baghdad to US forces\n"
        "15 December 2011: withdrawal of the last US troops"
    )
    listed = [draft.candidate for draft in drafts(text)]
    named = [(event.type, event.date.edtf if event.date else "") for event in listed]
    assert ("intervention", "2003-03-20") in named
    assert ("withdrawal", "2011-12-15") in named


WORDS = st.sampled_from(
    "Iraq attacked Iran withdrew troops in 2003 , . On 5 May 2004 said that the Pentagon and "
    "العراق هاجم القوات الأميركية في آذار 2003 وقال إن انسحبت من بغداد ، . \n وأعلن بعد أن 20 جنديا قتلوا الذي".split(
        " "
    )
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_spans_always_quote_the_stored_text(text: str) -> None:
    for draft in drafts(text + " Iraq العراق", lang="en"):
        event, stored = draft.candidate, text + " Iraq العراق"
        assert stored[event.start : event.end] == event.quote
        assert event.quote.strip() == event.quote != ""
        assert 0 <= event.trigger[0] < event.trigger[1] <= len(stored)
        names = [*(actor.mention for actor in event.actors), *event.places]
        assert all(stored[name.start : name.end] == name.text for name in names)
        assert all(stored[figure.start : figure.end] == figure.text for figure in event.figures)


def test_a_state_in_the_present_tense_holds_when_its_text_is_published() -> None:
    text = "About 2,500 American soldiers are stationed in Iraq."
    event = candidates(text, published="2024-09-06")[0]
    assert event.date is not None
    assert (event.status, event.date.edtf, event.date.resolution) == ("state", "2024-09", "publication")
    dispatch = candidates(f"US forces bombed Mosul on Thursday. {text}", published="2024-09-06")[-1]
    assert dispatch.date is not None
    assert dispatch.date.edtf == "2024-09-06"
    undated = candidates(text)[0]
    assert undated.date is None


def test_what_stands_before_an_arabic_verb_belongs_to_it() -> None:
    text = "دخلت القوات الأميركية بغداد في 9 نيسان 2003 وفي 13 كانون الأول 2003 اعتقلت صدام حسين قرب تكريت"
    assert [event.date.edtf for event in candidates(text) if event.date] == ["2003-04-09", "2003-12-13"]


def test_an_aside_has_its_own_date_and_its_subject_before_it() -> None:
    text = "Tariq Aziz, who surrendered in Baghdad in April 2003, died in prison in June 2015."
    found = {event.date.edtf: actors(event) for event in candidates(text) if event.date}
    assert found == {"2003-04": {"tariq-aziz": "agent"}, "2015-06": {"tariq-aziz": "target"}}


def test_a_result_clause_and_its_figures_belong_to_the_attack() -> None:
    (event,) = candidates(
        "US aircraft carried out an air strike on a base near Mosul in Iraq on 30 December 2019, "
        "killing at least 12 fighters."
    )
    assert event.type == "air-strike"
    assert [(figure.kind, figure.value) for figure in event.figures] == [("killed", 12)]
    assert "killing at least 12" in event.quote


def test_an_attribution_after_the_deed_only_says_who_tells_it() -> None:
    (event,) = candidates("Turkey bombed positions in northern Iraq on 27 December 2019, the Pentagon said.")
    assert event.said_by is not None
    assert event.type != "announcement"


@pytest.mark.parametrize(
    "text",
    [
        "No American soldiers were killed in Baghdad on 30 December 2019.",
        "لم يسفر القصف على بغداد في 30 كانون الأول 2019 عن خسائر بشرية.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert [
        event for event in candidates(text) if event.type == "casualties" or event.status == "denied"
    ] == []


def test_the_verb_of_beginning_leaves_the_deed_to_the_second_verb() -> None:
    (event,) = candidates("في 2 كانون الثاني 2009 أخذ الجيش الأميركي يسحب قواته من بغداد في العراق.")
    assert event.type == "withdrawal"


def test_the_day_before_and_hours_before_are_counted_from_the_main_deed() -> None:
    found = candidates(
        "شنت الولايات المتحدة غارات على العراق في 12 آذار 2020، غداة مقتل أميركيين في هجوم على معسكر التاجي."
    )
    assert {event.date.edtf for event in found if event.date} == {"2020-03-12", "2020-03-11"}


@pytest.mark.parametrize(
    "text",
    [
        "استولى تنظيم داعش على الموصل في حزيران 2014، وتوسع ليستحوذ على ثلث العراق.",
        "استولى تنظيم داعش على الموصل في حزيران 2014، ثم سيطر على نحو ربع البلاد.",
    ],
)
def test_a_share_of_a_country_is_what_was_seized_and_not_who_did_it(text: str) -> None:
    assert [actors(event) for event in candidates(text)] == [{"islamic-state": "agent"}] * 2


@pytest.mark.parametrize(
    "text",
    [
        "واصلت واشنطن قيادة التحالف في العراق، حيث بدأت الحملة العسكرية بعد أن سيطر التنظيم على الموصل في حزيران 2014.",
        "US troops began their campaign in Iraq after Islamic State seized Mosul in June 2014.",
    ],
)
def test_what_began_after_a_dated_deed_is_of_its_year_as_far_as_can_be_said(text: str) -> None:
    found = {
        draft.candidate.date.edtf for draft in drafts(text, published="2025-10-01") if draft.candidate.date
    }
    assert {"2014", "2014-06"} <= found
