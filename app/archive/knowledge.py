"""What the catalogue knows, as the pipeline takes it: names to look for, and events that may be told again."""

from app.archive.catalogue import Catalogue
from app.extraction.clustering.clusters import KnownEvent
from app.extraction.gazetteer import Gazetteer, entries_of, office_of, places_of_iraq


def gazetteer(catalogue: Catalogue) -> Gazetteer:
    """The names of the catalogue's actors, offices and places, and of the towns of Iraq from open data."""
    actors = (actor.form.model_dump(by_alias=True) for actor in catalogue.actors.values())
    places = (place.form.model_dump(by_alias=True) for place in catalogue.places.values())
    offices = (office_of(office.form.model_dump(by_alias=True)) for office in catalogue.offices.values())
    ours = entries_of(actors, places)
    return Gazetteer([*ours, *places_of_iraq(ours)], offices)


def known_events(catalogue: Catalogue) -> list[KnownEvent]:
    """The reviewed events, with all that a new telling of one can be recognised by."""
    return [
        KnownEvent(
            id=event.id,
            edtf=event.form.date.edtf,
            type=event.form.type,
            actors=frozenset(part.id for part in event.form.actors),
            places=frozenset(event.form.places),
            figures=frozenset(
                (figure.kind, figure.value)
                for citation in event.form.citations
                for figure in citation.figures
                if figure.value is not None
            ),
            quotes=tuple(citation.quote for citation in event.form.citations),
            status=event.form.status,
        )
        for event in catalogue.events.values()
    ]
