"""One English sentence for each of many words that say what became of the counted."""

import pytest

from tests.extraction.test_figures import found_in

WORDS = {
    "killed": """
Gunmen killed 36 civilians on Monday.
Gunmen slew 36 civilians on Monday.
Gunmen massacred 36 civilians on Monday.
Gunmen executed 36 civilians on Monday.
Gunmen gunned down 36 civilians on Monday.
Gunmen shot 36 civilians on Monday.
Gunmen mowed down 36 civilians on Monday.
Gunmen struck down 36 civilians on Monday.
Gunmen beat to death 36 civilians on Monday.
Gunmen burned alive 36 civilians on Monday.
Gunmen buried alive 36 civilians on Monday.
Gunmen hanged 36 civilians on Monday.
Gunmen decapitated 36 civilians on Monday.
Gunmen stabbed to death 36 civilians on Monday.
Gunmen poisoned 36 civilians on Monday.
Gunmen drowned 36 civilians on Monday.
Gunmen liquidated 36 civilians on Monday.
Gunmen annihilated 36 civilians on Monday.
Gunmen neutralised 36 civilians on Monday.
Gunmen blew up 36 civilians on Monday.
Gunmen tortured to death 36 civilians on Monday.
Gunmen lynched 36 civilians on Monday.
Gunmen garrotted 36 civilians on Monday.
Gunmen suffocated 36 civilians on Monday.
Gunmen crushed to death 36 civilians on Monday.
Gunmen trampled to death 36 civilians on Monday.
Gunmen picked off 36 civilians on Monday.
Gunmen dispatched to their deaths 36 civilians on Monday.
Gunmen summarily executed 36 civilians on Monday.
Gunmen entombed 36 civilians on Monday.
Gunmen vaporized 36 civilians on Monday.
Gunmen bludgeoned to death 36 civilians on Monday.
Gunmen machine-gunned 36 civilians on Monday.
Gunmen wiped from the map 36 civilians on Monday.
Gunmen done to death 36 civilians on Monday.
Gunmen sniped 36 civilians on Monday.
Gunmen run over and killed 36 civilians on Monday.
Gunmen left for dead 36 civilians on Monday.
Some 36 civilians were pulled from their cars and shot on Monday.
Some 36 civilians perished on Monday.
Some 36 civilians met their death on Monday.
Some 36 civilians were pronounced dead on Monday.
Some 36 civilians froze to death on Monday.
Some 36 civilians drowned on Monday.
Some 36 civilians laid down their lives on Monday.
Some 36 civilians lie dead on Monday.
Some 36 civilians did not come out alive on Monday.
Some 36 civilians went down with the ship on Monday.
Some 36 civilians were presumed killed on Monday.
Some 36 civilians were counted among the dead on Monday.
Some 36 civilians returned in coffins on Monday.
Some 36 civilians died under torture on Monday.
Some 36 civilians died at the scene on Monday.
Some 36 civilians died of hunger on Monday.
The bomb claimed 36 lives.
The strike left 36 people dead.
The killing of 36 civilians stirred anger.
The execution of 36 prisoners stirred anger.
The beheading of 36 villagers stirred anger.
The funeral of 36 victims was held.
There were 36 deaths.
Fire from a tank proved fatal for 36 civilians.
The clan buried 36 of its sons.
The hospital morgue took in 36 bodies.
The regiment had lost 36 of its men.
The dead included 36 children.
None of the 36 crew survived.
""",
    "wounded": """
The blast wounded 36 civilians on Monday.
The blast hurt 36 civilians on Monday.
The blast crippled 36 civilians on Monday.
The blast scalded 36 civilians on Monday.
The blast disfigured 36 civilians on Monday.
The blast concussed 36 civilians on Monday.
The blast hospitalised 36 civilians on Monday.
The blast grazed 36 civilians on Monday.
Some 36 civilians were badly hurt on Monday.
Some 36 civilians suffered injuries on Monday.
Some 36 civilians sustained wounds on Monday.
Some 36 civilians were treated for burns on Monday.
Some 36 civilians were carried to hospital on Monday.
Some 36 civilians needed surgery on Monday.
Some 36 civilians lost their sight on Monday.
Some 36 civilians were cut by flying glass on Monday.
Some 36 civilians were among the injured on Monday.
Some 36 civilians were evacuated with wounds on Monday.
Some 36 civilians were overcome by fumes on Monday.
Hospitals treated 36 people.
The injured numbered 36.
The blast left 36 people injured.
""",
    "captured": """
The militia captured 36 civilians on Monday.
The militia detained 36 civilians on Monday.
The militia abducted 36 civilians on Monday.
The militia held 36 civilians on Monday.
The militia took captive 36 civilians on Monday.
The militia jailed 36 civilians on Monday.
The militia interned 36 civilians on Monday.
The militia locked up 36 civilians on Monday.
The militia picked up 36 civilians on Monday.
The militia hauled off 36 civilians on Monday.
The militia dragged off 36 civilians on Monday.
The militia carried off 36 civilians on Monday.
The militia nabbed 36 civilians on Monday.
The militia took into custody 36 civilians on Monday.
The militia put under arrest 36 civilians on Monday.
The militia put in jail 36 civilians on Monday.
The militia threw into prison 36 civilians on Monday.
The militia sold into slavery 36 civilians on Monday.
The militia marched off at gunpoint 36 civilians on Monday.
The militia bundled into cars 36 civilians on Monday.
The militia whisked away 36 civilians on Monday.
The militia swept up 36 civilians on Monday.
The militia cornered and arrested 36 civilians on Monday.
The militia trucked off to prison 36 civilians on Monday.
The militia blindfolded and led away 36 civilians on Monday.
The militia bound and taken away 36 civilians on Monday.
Some 36 civilians were remanded in custody on Monday.
Some 36 civilians were kept in detention on Monday.
The militia held incommunicado 36 civilians on Monday.
The militia held hostage 36 civilians on Monday.
The militia held prisoner 36 civilians on Monday.
The militia rearrested 36 civilians on Monday.
The militia intercepted and detained 36 civilians on Monday.
The militia herded into buses 36 civilians on Monday.
Some 36 gunmen laid down their arms on Monday.
Some 36 gunmen fell into the hands of the rebels on Monday.
Some 36 gunmen were behind bars on Monday.
Some 36 gunmen raised the white flag on Monday.
The arrest of 36 men was announced.
The kidnapping of 36 men was announced.
The imprisonment of 36 men was announced.
The prison held 36 inmates.
Gunmen stopped a bus and drove off with 36 passengers.
The group said it was holding 36 policemen.
""",
    "displaced": """
The militia displaced 36,000 residents in June.
The militia evicted 36,000 residents in June.
The militia deported 36,000 residents in June.
The militia banished 36,000 residents in June.
The militia drove from their homes 36,000 residents in June.
The militia forced from their homes 36,000 residents in June.
The militia made homeless 36,000 residents in June.
The militia left homeless 36,000 residents in June.
The militia chased from their homes 36,000 residents in June.
Some 36,000 residents were put to flight in June.
Some 36,000 residents were turned into refugees in June.
Some 36,000 residents were scattered in June.
Some 36,000 residents were pushed across the border in June.
Some 36,000 residents were burnt out of their homes in June.
Some 36,000 residents were thrown out of their homes in June.
Some 36,000 residents were emptied from their villages in June.
Some 36,000 residents were forcibly moved in June.
Some 36,000 residents were sent fleeing in June.
Some 36,000 residents fled their homes in June.
Some 36,000 residents lost their homes in June.
Some 36,000 residents took flight in June.
Some 36,000 residents escaped across the border in June.
Some 36,000 residents poured into Iran in June.
Some 36,000 residents streamed into camps in June.
Some 36,000 residents were living in tents in June.
Some 36,000 residents found shelter in mosques in June.
Some 36,000 residents ran for their lives in June.
Some 36,000 residents huddled in tents in June.
Some 36,000 residents made for the border in June.
Some 36,000 residents had to flee in June.
Some 36,000 residents were evacuated from their homes in June.
Some 36,000 residents could not return home in June.
Some 36,000 residents were registered as refugees in June.
Some 36,000 residents were in flight in June.
Some 36,000 residents were still waiting to return in June.
The displacement of 36,000 people was a shock.
The fighting drove 36,000 people to Syria.
The number of refugees stood at 36,000.
The war made refugees of 36,000 people.
""",
    "troops-sent": """
London sent 3,600 soldiers to Iraq.
London dispatched 3,600 soldiers to Iraq.
London ordered 3,600 soldiers to Iraq.
London flew 3,600 soldiers to Iraq.
London rushed 3,600 soldiers to Iraq.
London ferried 3,600 soldiers to Iraq.
London contributed 3,600 soldiers to Iraq.
London assigned 3,600 soldiers to Iraq.
London posted 3,600 soldiers to Iraq.
London redirected 3,600 soldiers to Iraq.
London hurried 3,600 soldiers to Iraq.
London lent 3,600 soldiers to Iraq.
London brought in 3,600 soldiers to Iraq.
London called up 3,600 soldiers to Iraq.
London mobilized 3,600 soldiers to Iraq.
London offered 3,600 soldiers to Iraq.
London earmarked 3,600 soldiers to Iraq.
Some 3,600 soldiers were rotated to Iraq.
Some 3,600 soldiers were activated to Iraq.
Some 3,600 soldiers were shuttled to Iraq.
London shifted 3,600 soldiers to Iraq.
London provided 3,600 soldiers to Iraq.
London volunteered 3,600 soldiers to Iraq.
London loaned 3,600 soldiers to Iraq.
London readied 3,600 soldiers to Iraq.
London approved 3,600 soldiers to Iraq.
London assembled for dispatch 3,600 soldiers to Iraq.
Some 3,600 soldiers landed in Kuwait.
Some 3,600 soldiers set off for the Gulf.
Some 3,600 soldiers are going to Iraq.
Some 3,600 soldiers are heading for Iraq.
Some 3,600 soldiers are on their way to Iraq.
Some 3,600 soldiers were under orders for the Gulf.
Some 3,600 soldiers will join the mission.
Some 3,600 soldiers took ship for the Gulf.
The dispatch of 3,600 soldiers was announced.
He asked for 3,600 more soldiers.
The garrison was reinforced by 3,600 soldiers.
London will provide 3,600 soldiers.
The president signed orders for 3,600 soldiers.
""",
    "troops-withdrawn": """
London withdrew 3,600 soldiers in June.
London pulled back 3,600 soldiers in June.
London took home 3,600 soldiers in June.
London called home 3,600 soldiers in June.
London repatriated 3,600 soldiers in June.
London flew home 3,600 soldiers in June.
London sent home 3,600 soldiers in June.
London ordered home 3,600 soldiers in June.
London phased out 3,600 soldiers in June.
London moved out 3,600 soldiers in June.
London stood down 3,600 soldiers in June.
London rotated home 3,600 soldiers in June.
London airlifted out 3,600 soldiers in June.
Some 3,600 soldiers left Iraq in June.
Some 3,600 soldiers went home in June.
Some 3,600 soldiers pulled out in June.
Some 3,600 soldiers sailed home in June.
Some 3,600 soldiers quit Iraq in June.
Some 3,600 soldiers will be gone in June.
Some 3,600 soldiers were due home in June.
Some 3,600 soldiers shipped out of Iraq in June.
Some 3,600 soldiers returned to Spain in June.
Some 3,600 soldiers would be back by Christmas in June.
The pullout of 3,600 soldiers was announced.
The force will be cut by 3,600 soldiers.
London will have 3,600 soldiers out by June.
The last 3,600 soldiers left.
""",
    "troops-present": """
London stationed 3,600 soldiers in Iraq.
London maintained 3,600 soldiers in Iraq.
London quartered 3,600 soldiers in Iraq.
London garrisoned 3,600 soldiers in Iraq.
Some 3,600 soldiers are in Iraq.
Some 3,600 soldiers stay in Iraq.
Some 3,600 soldiers are serving in Iraq.
Some 3,600 soldiers lived on the base.
Some 3,600 soldiers man the base.
Some 3,600 soldiers patrol the border.
Some 3,600 soldiers were there.
Some 3,600 soldiers were dug in along the border.
Some 3,600 soldiers were deployed along the border.
Some 3,600 soldiers watched over the border.
London has 3,600 soldiers in Iraq.
London left 3,600 soldiers in Iraq.
The force numbered 3,600 soldiers.
The force consists of 3,600 soldiers.
The garrison counted 3,600 men.
The force was cut to 3,600 soldiers.
The number of soldiers rose to 3,600.
The cap was 3,600 soldiers.
The base accommodates 3,600 soldiers.
The 3,600 soldiers at the base were warned.
""",
    "troops-engaged": """
Some 3,600 soldiers attacked the city.
Some 3,600 soldiers are taking part in the assault.
Some 3,600 soldiers joined the offensive.
Some 3,600 soldiers advanced on the city.
Some 3,600 soldiers pushed into the city.
Some 3,600 soldiers crossed the border.
Some 3,600 soldiers laid siege to the city.
Some 3,600 soldiers were engaged in the fighting.
Some 3,600 soldiers landed by helicopter near the town.
Some 3,600 soldiers battled the insurgents.
Some 3,600 soldiers searched the district.
Some 3,600 soldiers went into action.
Some 3,600 soldiers defended the city.
The operation involved 3,600 soldiers.
Saddam threw 3,600 soldiers into the battle.
The battle pitted 3,600 soldiers against the rebels.
A force of 3,600 soldiers stormed the town.
Iraq mustered 3,600 soldiers for the assault.
""",
}
TOLD = [(sentence, kind) for kind, lines in WORDS.items() for sentence in lines.strip().split("\n")]


@pytest.mark.parametrize(("sentence", "kind"), TOLD)
def test_an_english_word_makes_the_kind(sentence: str, kind: str) -> None:
    assert [figure.kind for figure in found_in(sentence)] == [kind]
