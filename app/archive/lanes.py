"""In which lane an event stands: that of the side that acts."""

from app.archive.catalogue import Catalogue
from app.archive.seeds import Happening


def lane_of(form: Happening, catalogue: Catalogue) -> str | None:
    """The side of the first agent that has one, else of the first other actor that has one."""
    acting_first = sorted(form.actors, key=lambda part: part.role != "agent")
    return next((side for part in acting_first if (side := side_of(part.id, catalogue))), None)


def side_of(actor: str, catalogue: Catalogue) -> str | None:
    """An actor's own side, or that of what it belongs to; None when there is none."""
    entry = catalogue.actors.get(actor)
    if entry is None or entry.form.side:
        return entry.form.side if entry else None
    groups = (group for group in entry.form.member_of if group != actor)
    return next((side for group in groups if (side := side_of(group, catalogue))), None)
