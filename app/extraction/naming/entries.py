"""The entries of the gazetteer: actors, places and offices, as they are handed in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.extraction.records import Entity


@dataclass(frozen=True, slots=True)
class Role:
    """An office held from `first` to `last` (ISO dates; `last` empty when still held)."""

    office: str
    first: str
    last: str = ""


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """An actor or a place with its names. Aliases stand as texts write them, without Arabic clitics."""

    id: str
    kind: str
    name_en: str
    name_ar: str
    is_place: bool = False
    aliases_en: tuple[str, ...] = ()
    aliases_ar: tuple[str, ...] = ()
    side: str | None = None
    member_of: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    is_weak: bool = False
    """The names count only beside a word such as "in" or "town": open data has names that are ordinary words."""

    @property
    def entity(self) -> Entity:
        return Entity(
            self.id, self.kind, self.name_en, self.name_ar, self.is_place, self.side, self.member_of
        )

    def names(self, language: str) -> tuple[str, ...]:
        """The name and the aliases in one language, each once."""
        first, rest = (self.name_en, self.aliases_en) if language == "en" else (self.name_ar, self.aliases_ar)
        return tuple(dict.fromkeys(name for name in (first, *rest) if name))


@dataclass(frozen=True, slots=True)
class Office:
    """An office that one person holds at a time; who held it when stands in the roles of the entries."""

    id: str
    of: str
    name_en: str = ""
    name_ar: str = ""
    aliases_en: tuple[str, ...] = ()
    aliases_ar: tuple[str, ...] = ()


def actor_of(data: Mapping[str, Any]) -> GazetteerEntry:
    """An actor from a mapping of seeds/actors.yaml."""
    return _entry_of(data, is_place=False)


def place_of(data: Mapping[str, Any]) -> GazetteerEntry:
    """A place from a mapping of seeds/places.yaml; the place it lies `in` counts as what it belongs to."""
    return _entry_of(data, is_place=True)


def office_of(data: Mapping[str, Any]) -> Office:
    """An office from a mapping of seeds/offices.yaml."""
    name, aliases = data.get("name") or {}, data.get("aliases") or {}
    return Office(
        id=data["id"],
        of=data["of"],
        name_en=name.get("en", ""),
        name_ar=name.get("ar", ""),
        aliases_en=tuple(aliases.get("en", ())),
        aliases_ar=tuple(aliases.get("ar", ())),
    )


def entries_of(
    actors: Iterable[Mapping[str, Any]], places: Iterable[Mapping[str, Any]]
) -> list[GazetteerEntry]:
    """All entries from the parsed seeds, actors first."""
    return [*map(actor_of, actors), *map(place_of, places)]


def _entry_of(data: Mapping[str, Any], is_place: bool) -> GazetteerEntry:
    name, aliases = data["name"], data.get("aliases") or {}
    within: Sequence[str] = [data["in"]] if data.get("in") else []
    return GazetteerEntry(
        id=data["id"],
        kind=data["kind"],
        name_en=name["en"],
        name_ar=name["ar"],
        is_place=is_place,
        aliases_en=tuple(aliases.get("en", ())),
        aliases_ar=tuple(aliases.get("ar", ())),
        side=data.get("side"),
        member_of=tuple(within if is_place else data.get("member_of", ())),
        roles=tuple(
            Role(role["office"], role.get("from", ""), role.get("to", "")) for role in data.get("roles", ())
        ),
    )
