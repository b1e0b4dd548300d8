"""Actors and places in a text, by a gazetteer of names that is handed in.

What counts, the same in both languages:

- A span is the name without titles and without Arabic clitics (و ف ب ل ك), with the article ال.
- Longest match: "Iraqi Army" is the army, not Iraq; "Obama administration" the government, not the man.
- "US troops", جنود أميركيون, "700 Danish and 60 Polish soldiers": the forces of that state; "Turkish government":
  its government where there is an entry for it, else the state. "Iraqi soil": the country as a place. Adjectives of
  people who are no organs of the state ("Iraqi prisoners", صحفي أميركي) are no mention. Any other adjective stands
  for the state ("US air strike", غارة أميركية). "Americans", الأميركيون, "Iraqis": the state.
- Countries and capitals are actors or places by their sentence (see `naming.context`): "in Iraq" and "left Iraq" the
  place, "sanctions on Iraq", "Baghdad and Washington agreed" the state. A dateline is no mention.
- "Iran-backed", "pro-Iran", الموالية لإيران say something about others and are no mention of Iran.
- A family name counts after the full name, or alone where it is an alias. Of several bearers the last one mentioned
  is meant, else the one in office in the year that the text last named.
- "The US president" beside the name of a holder names the state with its adjective. Alone it is the holder
  named before, else an entity of kind "office" that `Gazetteer.resolve_office` turns into a person once the event
  has a date.
- "The group", التنظيم, "the prime minister" stand for the last one mentioned, or for nothing.
"""

from collections.abc import Iterable
from dataclasses import replace

from app.extraction.folding import fold
from app.extraction.naming import tenure
from app.extraction.naming.entries import GazetteerEntry, Office, Role, entries_of, office_of
from app.extraction.naming.known import Known
from app.extraction.naming.open_places import places_of_iraq
from app.extraction.naming.reading import Reading
from app.extraction.naming.titles import ECHOES
from app.extraction.records import Article, Entity, EntityMention

__all__ = ["Gazetteer", "GazetteerEntry", "Office", "Role", "entries_of", "office_of", "places_of_iraq"]


class Gazetteer:
    """Finds the entries it was built from. Built once: building takes a tenth of a second."""

    def __init__(self, entries: Iterable[GazetteerEntry], offices: Iterable[Office] = ()) -> None:
        self._made_of = (tuple(entries), tuple(offices))
        self._known = Known(*self._made_of, ECHOES)

    def __reduce__(self) -> "tuple[type[Gazetteer], tuple[tuple[GazetteerEntry, ...], tuple[Office, ...]]]":
        return Gazetteer, self._made_of

    def find(self, article: Article) -> list[EntityMention]:
        """Every mention in `article`, furniture left out, in the order of the text; spans in stored code points."""
        return Reading(self._known, article).mentions()

    def resolve_office(self, mention: EntityMention, date: str | None) -> EntityMention:
        """The mention of an office as that of the person who held it at `date` (EDTF).

        Comes back unchanged when it is no office, or nobody or several held it at that date.
        """
        if mention.entity.kind != "office" or not date:
            return mention
        found = tenure.holders(self._known.people, mention.entity.id, date)
        if len(found) != 1:
            return mention
        return replace(mention, entity=found[0].entity, reason=f"{mention.entity.name_en} in {date}")

    def inside(self, mention: EntityMention) -> tuple[EntityMention, ...]:
        """The city and the state that the name of a building holds: "the American embassy in Baghdad"."""
        if mention.entity.kind != "site":
            return ()
        found: list[EntityMention] = []
        folded = fold(mention.text)
        for hit in self._known.index.inner_hits(mention.text, folded):
            entity = self._known.inner(hit)
            if entity is not None:
                start, end = folded.span(hit.start, hit.end)
                text = mention.text[start:end]
                name = EntityMention(mention.start + start, mention.start + end, text, entity)
                found += self.inside(name) or (name,)
        return tuple(found)

    def entity(self, entry_id: str, is_place: bool = False) -> Entity | None:
        """The entity of an entry, by its id."""
        return self._known.entities.get((is_place, entry_id))
