"""Actors and places in a text, by a gazetteer of names that is handed in.

What counts, the same in both languages:

- A span is the name without titles and without Arabic clitics (و ف ب ل ك), with the article ال.
- Longest match: "Iraqi Army" is the army, not Iraq; "Obama administration" the government, not the man.
- "US troops", جنود أميركيون, "American and 2,000 Iraqi soldiers": the forces of that state; "Turkish government":
  its government where there is an entry for it, else the state. "Iraqi soil": the country as a place. Adjectives of
  people who are no organs of the state ("Iraqi prisoners", صحفي أميركي) are no mention. Any other adjective stands
  for the state ("US air strike", غارة أميركية). "Americans", الأميركيون: the state; "Iraqis": the people.
- Countries and capitals are actors or places by their sentence (see `naming.context`): "in Iraq" and "left Iraq" the
  place, "sanctions on Iraq", "Baghdad and Washington agreed" the state. A dateline is no mention.
- "Iran-backed", "pro-Iran", الموالية لإيران say something about others and are no mention of Iran.
- A family name counts after the full name, or alone where it is an alias. Of several bearers the last one mentioned
  is meant, else the one in office in the year that the text last named.
- "The US president" beside the name of a holder belongs to the name. Alone it is the holder mentioned shortly before,
  else an entity of kind "office" that `Gazetteer.resolve_office` turns into a person once the event has a date.
- "The group", التنظيم, "the prime minister" stand for the last one mentioned, or for nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.extraction.folding import Folded, fold
from app.extraction.naming import adjectives, context, ordinary, tenure
from app.extraction.naming.adjectives import Sense
from app.extraction.naming.entries import GazetteerEntry, Office, Role, entries_of, office_of
from app.extraction.naming.index import Hit, Index
from app.extraction.records import Article, Entity, EntityMention

__all__ = ["Gazetteer", "GazetteerEntry", "Office", "Role", "entries_of", "office_of"]

_NEAR = 700  # letters within which "the president" still means the one just named
_FAR = 100_000
# Capitals that stand for their state unless the sentence says otherwise; others are cities unless it says so.
_METONYMS = frozenset(
    (
        "washington",
        "tehran",
        "moscow",
        "ankara",
        "riyadh",
        "beijing",
        "london",
        "paris",
        "berlin",
        "white-house",
    )
    + ("pentagon-building",)
)
_AFTER_OFFICE = re.compile(
    r"(?:[\s,،:\"']|السابق|الاسبق|الراحل|الجديد|المنتخب|الحالي|المكلف|الموقت|بالوكاله|بالانابه|الجنرال|السيد|انذاك|حينها|"
    r"حينيذ|المستقيل|المتشدد|اللواء|designate|elect|mr\.?|gen\.?|general|at the time|then|-|sheikh|lt\.?|adm\.?|admiral)*"
)
_BEFORE_OFFICE = re.compile(
    r"(?:,|،| -| –|\(|, who (?:was|is|became)|, then|,? as|,? the) ?"
    r"(?:(?:a|the|then|former|new|acting|interim|now|iraq's|iran's|its|our|ex-|late|that time|current)[ -]?)*"
)
_ORGANS: tuple[tuple[Sense, str], ...] = (
    ("forces", "{} forces"),
    ("government", "{} government"),
    ("nation", "{}s"),
)
_INNER = frozenset(("force", "armed-group", "organisation", "party"))


class Gazetteer:
    """Finds the entries it was built from. Built once: building takes a tenth of a second."""

    def __init__(self, entries: Iterable[GazetteerEntry], offices: Iterable[Office] = ()) -> None:
        entries, self._offices = list(entries), {office.id: office for office in offices}
        self._index = Index(entries, self._offices.values())
        self._actors = {entry.id: entry for entry in entries if not entry.is_place}
        self._places = {entry.id: entry for entry in entries if entry.is_place}
        self._people = [entry for entry in entries if entry.kind == "person"]
        self._entities = {(entry.is_place, entry.id): entry.entity for entry in entries}
        self._organs = self._organs_of_states()

    def find(self, article: Article) -> list[EntityMention]:
        """Every mention in `article`, furniture left out, in the order of the text; spans in stored code points."""
        return _Reading(self, article).mentions()

    def resolve_office(self, mention: EntityMention, date: str | None) -> EntityMention:
        """The mention of an office as that of the person who held it at `date` (EDTF).

        Comes back unchanged when it is no office, or nobody or several held it at that date.
        """
        if mention.entity.kind != "office" or not date:
            return mention
        found = tenure.holders(self._people, mention.entity.id, date)
        if len(found) != 1:
            return mention
        return replace(mention, entity=found[0].entity, reason=f"{mention.entity.name_en} in {date}")

    def entity(self, entry_id: str, is_place: bool = False) -> Entity | None:
        """The entity of an entry, by its id."""
        return self._entities.get((is_place, entry_id))

    def office_entity(self, office: Office) -> Entity:
        """An office as an entity: what a mention stands for until its date is known."""
        of = self._actors.get(office.of)
        name_en = office.name_en or (office.aliases_en or (office.id,))[0]
        name_ar = office.name_ar or (office.aliases_ar or (office.id,))[0]
        return Entity(office.id, "office", name_en, name_ar, False, of.side if of else None, (office.of,))

    def _organs_of_states(self) -> dict[tuple[str, Sense], GazetteerEntry]:
        """The forces and the government of each state: the entries called "US forces", "Iraqi government"."""
        by_name = {entry.name_en: entry for entry in self._actors.values()}
        organs: dict[tuple[str, Sense], GazetteerEntry] = {}
        for state in self._actors.values():
            for alias in state.aliases_en if state.kind == "state" else ():
                for sense, name in _ORGANS:
                    if organ := by_name.get(name.format(alias)):
                        organs[state.id, sense] = organ
        return organs

    def organ(self, state: GazetteerEntry, sense: Sense) -> GazetteerEntry:
        """The entry for the forces or the government of a state; the state itself where there is none."""
        return self._organs.get((state.id, sense), state)


class _Reading:
    """One text being read: what was mentioned so far, and the mentions."""

    def __init__(self, gazetteer: Gazetteer, article: Article) -> None:
        self.gazetteer, self.article = gazetteer, article
        self.folded: Folded = fold(article.text)
        self.text = self.folded.text
        self.hits = self._outside_furniture(gazetteer._index.hits(article.text, self.folded))
        self.years = tenure.years(self.text)
        self.openings = {0, *(passage.start for passage in article.passages)}
        self.last: dict[str, int] = {}
        self.found: list[EntityMention] = []

    def mentions(self) -> list[EntityMention]:
        """Reads the hits from first to last."""
        senses = self._senses()
        for i, hit in enumerate(self.hits):
            kind = hit.first.kind
            if kind == "adjective":
                if not self._describes_a_person(i):
                    self._read_adjective(hit, *senses[i])
            elif any(name.kind == "office" for name in hit.names):
                self._read_office(i)
            elif kind == "echo":
                self._read_echo(i)
            else:
                self._read_name(hit)
        return _without_overlaps(self.found)

    def _outside_furniture(self, hits: list[Hit]) -> list[Hit]:
        spans = [(p.start, p.end) for p in self.article.passages if p.kind == "furniture"]
        if not spans:
            return hits
        starts = [(hit, self.folded.start(hit.start)) for hit in hits]
        return [hit for hit, start in starts if not any(first <= start < last for first, last in spans)]

    def _add(self, hit: Hit, entity: Entity, reason: str = "", start: int = -1, end: int = -1) -> None:
        first, last = self.folded.span(hit.start if start < 0 else start, hit.end if end < 0 else end)
        self.found.append(EntityMention(first, last, self.article.text[first:last], entity, reason))
        self.last.pop(entity.id, None)
        self.last[entity.id] = hit.end

    def _add_entry(self, hit: Hit, entry: GazetteerEntry, reason: str = "") -> None:
        self._add(hit, self.gazetteer._entities[entry.is_place, entry.id], reason)

    # Adjectives

    def _senses(self) -> dict[int, tuple[Sense, int, int]]:
        """The sense and span of every adjective; one that is joined to another shares its sense."""
        senses: dict[int, tuple[Sense, int, int]] = {}
        for i in range(len(self.hits) - 1, -1, -1):
            hit = self.hits[i]
            if hit.first.kind == "adjective" and not hit.first.is_arabic:
                sense, end = adjectives.english(self.text, hit.end)
                following = senses.get(i + 1)
                if sense == "state" and following and self._is_joined_to_next(i):
                    sense, end = following[0], hit.end
                senses[i] = sense, hit.start, end
        for i, hit in enumerate(self.hits):
            if hit.first.kind == "adjective" and hit.first.is_arabic:
                senses[i] = self._sense_arabic(i, senses.get(i - 1))
        return senses

    def _is_joined_to_next(self, i: int) -> bool:
        return adjectives.joined_english(self.text, self.hits[i].end, self.hits[i + 1].start)

    def _sense_arabic(self, i: int, before: tuple[Sense, int, int] | None) -> tuple[Sense, int, int]:
        hit = self.hits[i]
        word = hit.start - len(hit.clitic.replace("ال", "").replace("لل", "ل")) if hit.clitic else hit.start
        if hit.clitic.startswith("و") and before and self.text[self.hits[i - 1].end : word] == " ":
            return before[0], hit.start, hit.end
        sense, start = adjectives.arabic(self.text, word)
        return sense, hit.start if start == word else start, hit.end

    def _read_adjective(self, hit: Hit, sense: Sense, start: int, end: int) -> None:
        entry = hit.first.entry
        if entry is None or not ordinary.is_meant(self.text, hit, self.last):
            return
        if entry.kind == "community":
            self._read_community(hit, entry, sense, end)
        elif sense == "place":
            if place := self.gazetteer.entity(entry.id, is_place=True):
                self._add(hit, place, "an adjective of its land")
        elif sense != "people":
            owner = self.gazetteer.organ(entry, sense)
            self._add(
                hit, owner.entity, "" if owner is entry else f"the {sense} of {entry.name_en}", start, end
            )

    def _describes_a_person(self, i: int) -> bool:
        """Whether a person's name follows at once: the Iraqi Abu Mahdi al-Muhandis."""
        following = self.hits[i + 1] if i + 1 < len(self.hits) else None
        return bool(
            following and _is_person(following) and self.text[self.hits[i].end : following.start] == " "
        )

    def _read_community(self, hit: Hit, entry: GazetteerEntry, sense: Sense, end: int) -> None:
        if sense == "people" or hit.first.is_arabic and hit.first.key.endswith(("ون", "ين")):
            self._add(hit, entry.entity, "an adjective of its people", hit.start, end)

    # Names

    def _read_name(self, hit: Hit) -> None:
        if not ordinary.is_meant(self.text, hit, self.last) or self._is_a_year(hit):
            return
        entries = self._candidates(hit)
        actors = [entry for entry in entries if not entry.is_place]
        places = [entry for entry in entries if entry.is_place]
        if places and context.is_dateline(self.text, hit, self._opens_passage(hit)):
            return
        if actors and places:
            self._read_actor_or_place(hit, actors[0], places[0])
        elif places:
            self._add_entry(hit, places[0])
        elif actors:
            self._read_actor(hit, actors)

    def _read_actor_or_place(self, hit: Hit, actor: GazetteerEntry, place: GazetteerEntry) -> None:
        default = place.kind != "country" and place.id not in _METONYMS
        previous = self._joined_before(hit)
        if previous and (previous.entity.is_place or place.kind == "country"):
            is_place = previous.entity.is_place
        else:
            is_place = context.is_place(self.text, hit, default)
        if is_place:
            self._add_entry(hit, place)
        else:
            self._add_entry(hit, actor, "the capital for the state" if place.kind == "city" else "")

    def _joined_before(self, hit: Hit) -> EntityMention | None:
        """The state or place that this one is joined to by "and": both are the same kind of thing."""
        if not self.found or self.found[-1].entity.kind not in ("state", "country", "city"):
            return None
        end, clitic = self.folded.offset(self.found[-1].end), hit.clitic.replace("ال", "")
        if hit.first.is_arabic:
            joined = clitic == "و" and self.text[end : hit.start] in (" و", "، و", ", و")
        else:
            joined = self.text[end : hit.start] in (" and ", ", ", ", and ", " or ")
        return self.found[-1] if joined else None

    def _read_actor(self, hit: Hit, actors: Sequence[GazetteerEntry]) -> None:
        if len(actors) == 1 and actors[0].id == "international-coalition":
            named = tenure.coalition_of(self._year(hit)) if _is_short(hit) else None
            self._add_entry(hit, self.gazetteer._actors.get(named or "", actors[0]))
        elif len(actors) == 1:
            self._add_entry(hit, actors[0])
        else:
            chosen = self._last_of(actors) or tenure.of_year(actors, self._year(hit))
            self._add_entry(
                hit, chosen, "the one of that time" if chosen.id not in self.last else "named before"
            )

    def _candidates(self, hit: Hit) -> list[GazetteerEntry]:
        """The entries that the form can stand for here."""
        named = [name.entry for name in hit.names if name.entry and name.kind == "name"]
        bearers = [name.entry for name in hit.names if name.entry and name.kind == "surname"]
        is_family_name = hit.first.is_arabic is False and " " not in hit.first.key or " " not in hit.first.key
        people = [entry for entry in named if entry.kind == "person"]
        if not is_family_name or not (bearers or people):
            return named
        if known := self._last_of([*people, *bearers]):
            return [known]
        if ordinary.needs_full_name(hit.first.key):
            return [entry for entry in named if entry.kind != "person"]
        first = self.folded.start(hit.start)
        if ordinary.is_somebody_else(self.text, self.article.text, hit, first):
            return [entry for entry in named if entry.kind != "person"]
        return named

    def _last_of(self, entries: Sequence[GazetteerEntry]) -> GazetteerEntry | None:
        """The one of `entries` that was mentioned last, if any was."""
        known = [entry for entry in entries if entry.id in self.last]
        return max(known, key=lambda entry: self.last[entry.id], default=None)

    # Offices and echoes

    def _read_office(self, i: int) -> None:
        hit = self.hits[i]
        office = next(name.office for name in hit.names if name.office)
        if self._stands_by_a_name(i):
            self._read_inside(hit)
            return
        holder = self._only_holder_before(hit, office.id)
        if holder:
            self._add(hit, holder.entity, f"{office.name_en}, named before")
        else:
            self._add(hit, self.gazetteer.office_entity(office), "its holder depends on the date")

    def _only_holder_before(self, hit: Hit, office: str) -> GazetteerEntry | None:
        """The holder of `office` named shortly before; None when two were, for the date must decide then."""
        holders = [
            person
            for person in map(self.gazetteer._actors.get, self.last)
            if person
            and hit.start - self.last[person.id] < _NEAR
            and any(role.office == office for role in person.roles)
        ]
        return holders[0] if len(holders) == 1 else None

    def _stands_by_a_name(self, i: int) -> bool:
        """Whether a person's name follows the title at once, or stands before it with a comma between."""
        hit = self.hits[i]
        following = self.hits[i + 1] if i + 1 < len(self.hits) else None
        if following and _is_person(following) and following.start - hit.end < 40:
            return _AFTER_OFFICE.fullmatch(self.text, hit.end, following.start) is not None
        before = self.hits[i - 1] if i else None
        if before and _is_person(before) and hit.start - before.end < 40:
            return _BEFORE_OFFICE.fullmatch(self.text, before.end, hit.start) is not None
        return False

    def _read_inside(self, hit: Hit) -> None:
        """A force or group inside a title ("commander of the Quds Force") is named all the same."""
        start, end = self.folded.span(hit.start, hit.end)
        piece = fold(self.article.text[start:end])
        for inner in self.gazetteer._index.inner_hits(self.article.text[start:end], piece):
            entry = inner.first.entry
            if entry is not None and entry.kind in _INNER:
                self._add(hit, entry.entity, "inside a title", hit.start + inner.start, hit.start + inner.end)

    def _read_echo(self, i: int) -> None:
        hit = self.hits[i]
        key = hit.first.key.replace("لل", "ال", 1) if hit.first.is_arabic else hit.first.key
        if key in (
            "the jihadists",
            "the group",
            "the jihadist group",
            "the militant group",
            "the extremist group",
            "التنظيم",
        ):
            within = _FAR if key in ("التنظيم", "the jihadists") else _NEAR
            group = self._group_before(hit, key, within)
        elif self._stands_by_a_name(i) or self._is_qualified(hit):
            return
        else:
            group = next(
                (holder for office in _OFFICES_OF[key] if (holder := self._only_holder_before(hit, office))),
                None,
            )
        if group:
            self._add_entry(hit, group, "named before")

    def _group_before(self, hit: Hit, key: str, within: int) -> GazetteerEntry | None:
        groups = [
            entry
            for entry in map(self.gazetteer._actors.get, self.last)
            if entry
            and entry.kind == "armed-group"
            and hit.start - self.last[entry.id] < within
            and (within != _FAR or entry.name_ar.startswith("تنظيم"))
        ]
        return self._last_of(groups)

    def _is_qualified(self, hit: Hit) -> bool:
        """Whether another state's adjective or "of" follows: then it is the president of somewhere else."""
        after = self.text[hit.end : hit.end + 24]
        return (
            re.match(
                r"(?: of |'s|-| (?:ال)?[\u0621-\u064a]+ي(?![\u0621-\u064a])| (?:و?ال)?(?:سابق|راحل))", after
            )
            is not None
        )

    def _year(self, hit: Hit) -> int | None:
        return tenure.year_near(self.years, hit.start, self.article.published)

    def _is_a_year(self, hit: Hit) -> bool:
        """السنة is "the year" as well as the Sunnis."""
        if not hit.first.key.endswith("لسنه"):
            return False
        start, end = self.folded.span(hit.start, hit.end)
        return not ordinary.are_sunnis(self.text, self.article.text[start:end], hit)

    def _opens_passage(self, hit: Hit) -> bool:
        return self.folded.start(hit.start) in self.openings


_OFFICES_OF = {
    "the president": ("us-president", "iraq-president", "iran-president"),
    "the prime minister": ("iraq-prime-minister", "uk-prime-minister"),
    "the premier": ("iraq-prime-minister",),
    "the defense secretary": ("us-secretary-of-defense",),
    "the secretary of state": ("us-secretary-of-state",),
    "الرييس": ("us-president", "iraq-president", "iran-president"),
    "رييس الوزراء": ("iraq-prime-minister", "uk-prime-minister"),
    "رييس الحكومه": ("iraq-prime-minister",),
}


def _is_person(hit: Hit) -> bool:
    return any(name.entry is not None and name.entry.kind == "person" for name in hit.names)


def _is_short(hit: Hit) -> bool:
    """Whether the coalition is named without saying against whom."""
    return not re.search(r"\bis|isis|isil|daesh|inherent|global|combined|داعش|العزم|الدوله", hit.first.key)


def _without_overlaps(found: list[EntityMention]) -> list[EntityMention]:
    """Of two mentions that overlap since one grew over its noun, the longer."""
    kept: list[EntityMention] = []
    for mention in sorted(found, key=lambda mention: mention.start):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept
