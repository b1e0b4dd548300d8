"""One text read from first to last: which of the forms found in it are mentions, and of whom."""

from collections.abc import Sequence

from app.extraction.folding import Folded, fold
from app.extraction.naming import adjectives, context, ordinary, tenure
from app.extraction.naming.adjectives import Sense
from app.extraction.naming.entries import GazetteerEntry
from app.extraction.naming.index import Hit
from app.extraction.naming.known import Known
from app.extraction.naming.titles import Titles
from app.extraction.records import Article, Entity, EntityMention

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
)
_JOINTS_AR = (" و", "، و", ", و")
_JOINTS_EN = (" and ", ", ", ", and ", " or ")


class Reading:
    """A text being read: what was mentioned so far, and the mentions."""

    def __init__(self, known: Known, article: Article) -> None:
        self.known, self.article = known, article
        self.folded: Folded = fold(article.text)
        self.text = self.folded.text
        self.hits = self._outside_furniture(known.index.hits(article.text, self.folded))
        self.years = tenure.years(self.text)
        self.openings = {0, *(passage.start for passage in article.passages)}
        self.dateline = 0
        self.last: dict[str, int] = {}
        self.found: list[EntityMention] = []
        self.titles = Titles(known, self.text, self.hits, self.last)

    def mentions(self) -> list[EntityMention]:
        """Every mention in the order of the text, none overlapping."""
        senses = self._senses()
        for i, hit in enumerate(self.hits):
            kind = hit.first.kind
            if any(name.kind == "office" for name in hit.names):
                self._read_office(i)
            elif kind == "echo":
                self._read_echo(i)
            elif kind == "adjective":
                if not self.titles.opens_a_name(i):
                    self._read_adjective(hit, *senses[i])
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

    # Adjectives

    def _senses(self) -> dict[int, tuple[Sense, int, int]]:
        """The sense and span of every adjective; one that is joined to another shares its sense."""
        senses: dict[int, tuple[Sense, int, int]] = {}
        for i in range(len(self.hits) - 1, -1, -1):
            hit = self.hits[i]
            if hit.first.kind == "adjective" and not hit.first.is_arabic:
                sense, end = adjectives.english(self.text, hit.start, hit.end)
                following = senses.get(i + 1) or self._named_sense(i + 1)
                if sense in ("state", "nobody") and following and self._is_joined_to_next(i):
                    sense, end = following[0], hit.end
                senses[i] = sense, hit.start, end
        for i, hit in enumerate(self.hits):
            if hit.first.kind == "adjective" and hit.first.is_arabic:
                before = senses.get(i - 1) or self._named_sense(i - 1)
                senses[i] = self._sense_arabic(hit, self.hits[i - 1] if i else None, before)
        return senses

    def _named_sense(self, i: int) -> tuple[Sense, int, int] | None:
        """The sense that a name such as "Iraqi troops" gives to an adjective joined to it."""
        entry = self.hits[i].first.entry if 0 <= i < len(self.hits) else None
        if entry is None or entry.kind not in ("force", "government"):
            return None
        return "forces" if entry.kind == "force" else "government", self.hits[i].start, self.hits[i].end

    def _is_joined_to_next(self, i: int) -> bool:
        return adjectives.joined_english(self.text, self.hits[i].end, self.hits[i + 1].start)

    def _sense_arabic(
        self, hit: Hit, previous: Hit | None, before: tuple[Sense, int, int] | None
    ) -> tuple[Sense, int, int]:
        word = hit.start - len(hit.clitic.replace("ال", "").replace("لل", "ل")) if hit.clitic else hit.start
        if hit.clitic.startswith("و") and before and previous and self.text[previous.end : word] == " ":
            return before[0], hit.start, hit.end
        sense, start = adjectives.arabic(self.text, word)
        return sense, hit.start if start == word else start, hit.end

    def _read_adjective(self, hit: Hit, sense: Sense, start: int, end: int) -> None:
        entry = hit.first.entry
        if entry is None or sense == "nobody" or not ordinary.is_meant(self.text, hit, self.last):
            return
        if entry.kind == "community":
            self._read_community(hit, entry, sense)
        elif sense == "place":
            if place := self.known.place(entry.id):
                self._add(hit, place, "an adjective of its land")
        elif sense != "people":
            owner = self.known.organ(entry, sense)
            reason = "" if owner is entry else f"the {sense} of {entry.name_en}"
            self._add(hit, self.known.entity(owner), reason, start, end)

    def _read_community(self, hit: Hit, entry: GazetteerEntry, sense: Sense) -> None:
        """Shiite pilgrims, the Kurdish town, Sunni deputies; not a Shiite shrine."""
        is_plural = hit.first.is_arabic and hit.first.key.endswith(("ون", "ين"))
        if sense == "people" or is_plural or adjectives.is_of_community(self.text, hit.start, hit.end):
            self._add(hit, self.known.entity(entry), "an adjective of its people")

    # Names

    def _read_name(self, hit: Hit) -> None:
        if self._is_a_year(hit):
            return
        if not (ordinary.is_meant(self.text, hit, self.last) or self._is_in_a_list_of_places(hit)):
            return
        entries = self._candidates(hit)
        actors = [entry for entry in entries if not entry.is_place]
        places = [entry for entry in entries if entry.is_place]
        if places and self._opens(hit):
            self.dateline = context.dateline_end(self.text, self.article.text, self.folded, hit)
        if hit.start < self.dateline or (_is_media(entries) and self._is_bracketed(hit)):
            return
        if actors and places:
            self._read_actor_or_place(hit, actors[0], places[0])
        elif places:
            self._add(hit, self.known.entity(places[0]))
        elif actors:
            self._read_actor(hit, actors)

    def _is_bracketed(self, hit: Hit) -> bool:
        """(Reuters): whose dispatch it is, not who acts in it."""
        return self.text[hit.start - 1 : hit.start] == "(" and self.text[hit.end : hit.end + 1] == ")"

    def _read_actor_or_place(self, hit: Hit, actor: GazetteerEntry, place: GazetteerEntry) -> None:
        start = self.folded.start(hit.start)
        if (
            not hit.first.is_arabic
            and " " not in hit.first.key
            and ordinary.is_somebody_else(self.text, self.article.text, hit, start)
        ):
            return
        default = place.kind != "country" and place.id not in _METONYMS
        previous = self._joined_before(hit)
        if previous and (previous.entity.is_place or place.kind == "country"):
            is_place = previous.entity.is_place
        else:
            is_place = context.is_place(self.text, hit, default)
        if is_place:
            self._add(hit, self.known.entity(place))
        else:
            self._add(
                hit, self.known.entity(actor), "the capital for the state" if place.kind == "city" else ""
            )

    def _joined_before(self, hit: Hit) -> EntityMention | None:
        """The state or place that this one is joined to by "and": both are the same kind of thing."""
        if not self.found or self.found[-1].entity.kind not in ("state", "country", "city"):
            return None
        between = self.text[self.folded.offset(self.found[-1].end) : hit.start]
        if hit.first.is_arabic:
            is_joined = hit.clitic.replace("ال", "") == "و" and between in _JOINTS_AR
        else:
            is_joined = between in _JOINTS_EN
        return self.found[-1] if is_joined else None

    def _is_in_a_list_of_places(self, hit: Hit) -> bool:
        """Hit, Haditha and Rutba: an ordinary word is a name when a place stands before it in a list."""
        previous = self._joined_before(hit)
        return (
            previous is not None
            and previous.entity.is_place
            and all(name.entry is not None and name.entry.is_place for name in hit.names)
        )

    def _read_actor(self, hit: Hit, actors: Sequence[GazetteerEntry]) -> None:
        if len(actors) == 1:
            successor = tenure.bearer_of(actors[0].id, hit.first.key, self._year(hit))
            self._add(hit, self.known.entity(self.known.actors.get(successor, actors[0])))
            return
        before = self._last_of(actors)
        chosen = before or tenure.of_year(actors, self._year(hit))
        self._add(hit, self.known.entity(chosen), "named before" if before else "the one of that time")

    def _candidates(self, hit: Hit) -> list[GazetteerEntry]:
        """The entries that the form can stand for here."""
        named = [name.entry for name in hit.names if name.entry and name.kind == "name"]
        bearers = [name.entry for name in hit.names if name.entry and name.kind == "surname"]
        people = [entry for entry in named if entry.kind == "person"]
        if " " in hit.first.key or not (bearers or people):
            return named
        if known := self._last_of([*people, *bearers]):
            return [known]
        start = self.folded.start(hit.start)
        if ordinary.needs_full_name(hit.first.key) or ordinary.is_somebody_else(
            self.text, self.article.text, hit, start
        ):
            return [entry for entry in named if entry.kind != "person"]
        return named

    def _last_of(self, entries: Sequence[GazetteerEntry]) -> GazetteerEntry | None:
        known = [entry for entry in entries if entry.id in self.last]
        return max(known, key=lambda entry: self.last[entry.id], default=None)

    # Titles and echoes

    def _read_office(self, i: int) -> None:
        hit = self.hits[i]
        office = next(name.office for name in hit.names if name.office)
        if self.titles.stands_by_a_name(i):
            self._read_inside(hit)
        elif self.titles.is_a_post(hit):
            return
        elif holder := self.titles.only_holder_before(hit, office.id):
            self._add(hit, self.known.entity(holder), f"{office.name_en}, named before")
        else:
            self._add(hit, self.known.office(office.id), "its holder depends on the date")

    def _read_inside(self, hit: Hit) -> None:
        """What a title beside its holder's name names itself: the Quds Force, the state of an adjective."""
        start, end = self.folded.span(hit.start, hit.end)
        piece = self.article.text[start:end]
        for inner in self.known.index.inner_hits(piece, fold(piece)):
            moved = inner._replace(start=inner.start + hit.start, end=inner.end + hit.start)
            if inner.first.kind == "adjective":
                self._read_adjective(moved, "state", moved.start, moved.end)
            elif inner.first.kind == "name":
                self._read_name(moved)

    def _read_echo(self, i: int) -> None:
        if meant := self.titles.echoed(i):
            self._add(self.hits[i], self.known.entity(meant), "named before")

    def _year(self, hit: Hit) -> int | None:
        return tenure.year_near(self.years, hit.start, self.article.published)

    def _is_a_year(self, hit: Hit) -> bool:
        """السنة is "the year" as well as the Sunnis."""
        if not hit.first.key.endswith("لسنه"):
            return False
        start, end = self.folded.span(hit.start, hit.end)
        return not ordinary.are_sunnis(self.text, self.article.text[start:end], hit)

    def _opens(self, hit: Hit) -> bool:
        return self.folded.start(hit.start) in self.openings


def _is_media(entries: Sequence[GazetteerEntry]) -> bool:
    return bool(entries) and all(entry.kind == "media" for entry in entries)


def _without_overlaps(found: list[EntityMention]) -> list[EntityMention]:
    """Of two mentions that overlap since one grew over its noun, the longer."""
    kept: list[EntityMention] = []
    for mention in sorted(found, key=lambda mention: mention.start):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept
