"""What stands beside an event's own account: what is around it, how to cite it, what changed in it, how to share it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from app.timeline import addresses, citing, history, references
from app.timeline.around import Around, around
from app.timeline.citing import Access
from app.timeline.exports.linked import CONTEXT, node
from app.timeline.exports.listing import dumped
from app.timeline.frames import snippet
from app.timeline.history import Version
from app.timeline.records import gatherer
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class Beside:
    """`coins` are OpenURL ContextObjects for citation managers, `linked` the event as JSON-LD, `picture` the address
    of its card; `snippet` the HTML that shows it in other pages.
    """

    around: Around
    versions: tuple[Version, ...]
    coins: Sequence[str]
    linked: Markup
    cite: str
    snippet: str
    picture: str


def event(reading: Reading, id_: str, base: str, facts: dict[str, str]) -> Beside:
    """What stands beside event `id_`; raises what `fate.event` does. `base` goes before addresses that leave the site,
    `facts` are the database's.
    """
    # A page that is kept says no day of access: that is for the page of references.
    access = Access(base, facts.get("version", "0"), facts.get("version_date", ""), date.min)
    found, its = citing.of_event(reading, id_, access)
    whole = {"@context": CONTEXT, **node(gatherer(reading.session, base).events([found])[0])}
    return Beside(
        around=around(reading, found),
        versions=history.versions(reading, id_),
        coins=tuple(references.coins(reference) for reference in its),
        linked=_inside_html(dumped(whole)),
        cite=addresses.cite_event(reading.code, id_),
        snippet=snippet(base, reading.code, f"?event={id_}", reading.said(found, "title")),
        picture=f"/{reading.code}/events/{id_}/card.png",
    )


def _inside_html(json: str) -> Markup:
    """JSON that cannot end the element it stands in (HTML, section 4.12.1.3)."""
    escaped = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(escaped)  # noqa: S704 - no sign of HTML is left in it
