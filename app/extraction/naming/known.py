"""All that is known before a text is read: the entries by id, the index of their forms, the organs of the states."""

from collections.abc import Iterable

from app.extraction.naming.adjectives import Sense
from app.extraction.naming.entries import GazetteerEntry, Office
from app.extraction.naming.index import Hit, Index
from app.extraction.records import Entity

# The entries that belong to a state by what they are called: "US forces", "Iraqi government".
_ORGANS: tuple[tuple[Sense, str], ...] = (("forces", "{} forces"), ("government", "{} government"))


class Known:
    """Entries and offices, indexed. The same id may stand for an actor and for a place."""

    def __init__(
        self, entries: Iterable[GazetteerEntry], offices: Iterable[Office], echoes: Iterable[str]
    ) -> None:
        entries = list(entries)
        self.offices = {office.id: office for office in offices}
        self.index = Index(entries, self.offices.values(), echoes)
        self.actors = {entry.id: entry for entry in entries if not entry.is_place}
        self.people = [entry for entry in entries if entry.kind == "person"]
        self.entities = {(entry.is_place, entry.id): entry.entity for entry in entries}
        self._office_entities = {office.id: self._entity_of(office) for office in self.offices.values()}
        self._organs = self._organs_of_states()

    def entity(self, entry: GazetteerEntry) -> Entity:
        return self.entities[entry.is_place, entry.id]

    def place(self, entry_id: str) -> Entity | None:
        return self.entities.get((True, entry_id))

    def office(self, office_id: str) -> Entity:
        """An office as an entity of kind "office": what a mention stands for until its date is known."""
        return self._office_entities[office_id]

    def inner(self, hit: Hit) -> Entity | None:
        """What a form inside a longer name stands for: a place, or the state of an adjective; nothing else counts."""
        places = (name.entry for name in hit.names if name.entry and name.entry.is_place)
        entry = next(places, hit.first.entry if hit.first.kind == "adjective" else None)
        return self.entity(entry) if entry and entry.kind != "community" else None

    def organ(self, state: GazetteerEntry, sense: Sense) -> GazetteerEntry:
        """The entry for the forces or the government of a state; the state itself where there is none."""
        return self._organs.get((state.id, sense), state)

    def _entity_of(self, office: Office) -> Entity:
        of = self.actors.get(office.of)
        name_en = office.name_en or (office.aliases_en or (office.id,))[0]
        name_ar = office.name_ar or (office.aliases_ar or (office.id,))[0]
        return Entity(office.id, "office", name_en, name_ar, False, of.side if of else None, (office.of,))

    def _organs_of_states(self) -> dict[tuple[str, Sense], GazetteerEntry]:
        by_name = {entry.name_en: entry for entry in self.actors.values()}
        return {
            (state.id, sense): by_name[name.format(alias)]
            for state in self.actors.values()
            if state.kind == "state"
            for alias in state.aliases_en
            for sense, name in _ORGANS
            if name.format(alias) in by_name
        }
