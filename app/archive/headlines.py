"""Headlines: an editor's own words, or, for a proposal, its type, actors and place put together in both languages."""

from app.archive.catalogue import Catalogue
from app.archive.seeds import EventForm, ProposalForm, Words


def headline(form: EventForm | ProposalForm, catalogue: Catalogue) -> tuple[Words, Words]:
    """Title and summary of an event; a proposal without its own gets a headline over its first quotation."""
    if isinstance(form, EventForm):
        return form.title, form.summary
    quote = " ".join(form.citations[0].quote.split())
    title = form.title or Words(
        en=_put_together(form, catalogue, "en"), ar=_put_together(form, catalogue, "ar")
    )
    return title, form.summary or Words(en=quote, ar=quote)


def _put_together(form: ProposalForm, catalogue: Catalogue, language: str) -> str:
    comma, arrow = (", ", " → ") if language == "en" else ("، ", " ← ")

    def names(*roles: str) -> str:
        parts = [catalogue.actors[p.id].form.name for p in form.actors if p.role in roles]
        return comma.join(dict.fromkeys(str(getattr(name, language)) for name in parts))

    term = catalogue.terms["types"][form.type].form.name
    acting, acted_upon = names("agent", "speaker", "participant"), names("target")
    places = comma.join(str(getattr(catalogue.places[id_].form.name, language)) for id_ in form.places)
    who = arrow.join(filter(None, (acting, acted_upon)))
    said = comma.join(filter(None, (who, places)))
    kind = str(getattr(term, language))
    kind = kind[:1].upper() + kind[1:]
    return f"{kind}: {said}" if said else kind
