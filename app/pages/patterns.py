"""Each part of the site once in every state, on made-up contents: for those who work on its look."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.pages.reading import Asked
from app.pages.render import page
from app.timeline.cards import Card, Disagreement, Person, Piece, Publication, Quotation, Told
from app.timeline.figures import FigureMark
from app.timeline.lanes import Group, Mark
from app.timeline.scale import Place
from app.timeline.ways import Way
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)

_HERE = "#patterns"
_SIDES = ("us", "iraq", "iran", "insurgents", "none")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What the page shows: marks by lane, groups, figures, and cards."""

    lanes: tuple[tuple[str, tuple[Mark, ...]], ...]
    groups: tuple[Group, ...]
    figures: tuple[FigureMark, ...]
    cards: tuple[Card, ...]


@router.get("/{lang}/patterns")
def patterns_page(request: Request, reading: Asked) -> Response:
    """The component page."""
    contents = Patterns(
        lanes=tuple((side, tuple(_marks(side))) for side in _SIDES),
        groups=tuple(_group(place, count) for place, count in ((10, 2), (40, 37), (70, 1280))),
        figures=tuple(_figure(place, value) for place, value in ((10, "165,000"), (40, "~2,500"), (70, ""))),
        cards=(
            _card(reading, "happened"),
            _card(reading, "planned"),
            _card(reading, "state", is_proposed=True),
        ),
    )
    return page(request, "patterns/page.html", contents, title=reading.language.gettext("Patterns"))


def _marks(side: str) -> list[Mark]:
    """A dot, a ring, a plan, a state, a span, and a date that is not known exactly."""
    states = (
        ("dot", 4, None, False, "happened", False),
        ("ring", 20, None, False, "happened", True),
        ("plan", 36, None, False, "planned", False),
        ("state", 52, None, False, "state", False),
        ("span", 66, 12, False, "happened", False),
        ("vague", 84, 12, True, "happened", False),
    )
    return [
        Mark(
            id=f"{side}-{name}",
            href=_HERE,
            side=side,
            at=Place.of(at),
            width=Place.of(width) if width else None,
            is_vague=is_vague,
            places="r0 t-end m0 u-end l0",
            label=name,
            title=name,
            date="2003",
            status=status,
            status_name=status,
            documents=3 if differs else 1,
            witnesses=1,
            differs=differs,
        )
        for name, at, width, is_vague, status, differs in states
    ]


def _group(at: float, count: int) -> Group:
    return Group(Place.of(at), "r0 m0 l0", count, "2003–2005", Way(_HERE, _HERE))


def _figure(at: float, value: str) -> FigureMark:
    places = "r0 t-end m0 u-end l0 n-end"
    return FigureMark(_HERE, Place.of(at), places, value, "some words", "2007", "A paper", "troops", 1)


def _card(reading: Reading, status: str, *, is_proposed: bool = False) -> Card:
    differs = status == "happened"
    return Card(
        id=f"card-{status}",
        href=_HERE,
        side={"happened": "us", "planned": "iraq", "state": "iran"}[status],
        side_name=reading.term("sides", "us"),
        status=status,
        status_name=reading.term("statuses", status),
        is_proposed=is_proposed,
        date=reading.date("2007-01", "START"),
        machine_date="2007-01",
        day="2007-01-01",
        title="A title / عنوان",
        quotations=(_quotation("en", is_damaged=False), _quotation("ar", is_damaged=True)),
        more=2 if differs else 0,
        people=(Person(_HERE, "Someone / أحدهم", "us", reading.term("roles", "agent")),),
        documents=3 if differs else 1,
        witnesses=1,
        disagreements=(_disagreement(reading),) if differs else (),
        year=2007,
    )


def _quotation(lang: str, *, is_damaged: bool) -> Quotation:
    words = {"en": ("A sentence with ", "marked words", "."), "ar": ("جملة فيها ", "كلمات معلّمة", ".")}[lang]
    return Quotation(
        lang=lang,
        direction="rtl" if lang == "ar" else "ltr",
        language_name=lang,
        pieces=tuple(Piece(text, i == 1) for i, text in enumerate(words)),
        publisher="A paper",
        published="2007",
        title="An article",
        document=_HERE,
        passage=_HERE,
        publication=None if is_damaged else Publication("https://example.org/", "repost", "repost"),
        is_damaged=is_damaged,
    )


def _disagreement(reading: Reading) -> Disagreement:
    told = (
        Told("A paper", "en", "ltr", "on New Year’s Day", reading.date("2007-01-01"), _HERE),
        Told("صحيفة", "ar", "rtl", "في آخر يوم من السنة", reading.date("2006-12-31"), _HERE),
    )
    return Disagreement("date", reading.language.gettext("Sources differ on the date"), told)
