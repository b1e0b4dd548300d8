"""Templates: one environment for all requests, and what every page gets beside its own contents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from app import dates
from app.errors import CannotStore
from app.languages import Language, isolate, language
from app.pages.assets import Assets
from app.pages.requests import base_address, in_language, reader_language
from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Tab:
    """One link of the head of the page."""

    href: str
    text: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around the contents of every page.

    `address` is the page's own one without scheme and host, canonical; `base` goes before it where a full one is
    needed. `twin` is the same page in the other language.
    """

    title: str
    description: str
    address: str
    base: str
    twin: str
    tabs: tuple[Tab, ...]
    data_version: str
    picture: str = ""

    def in_language(self, code: str) -> str:
        """The full address of this page in that language."""
        return self.base + in_language(self.address, code)


class Templates:
    """Renders a template for a reader: `page` is the one documented object that it gets."""

    def __init__(self, settings: Settings, assets: Assets) -> None:
        if not (settings.templates / "base.html").is_file():
            raise CannotStore(f"{settings.templates} holds no templates: set ISNAD_TEMPLATES to their folder")
        self.environment = environment(settings, assets)

    def text(self, template: str, reader: Language, **values: object) -> str:
        """The template as text."""
        return self.environment.get_template(template).render(language=reader, **values)


def environment(settings: Settings, assets: Assets | None = None) -> Environment:
    """The Jinja environment: escapes everything, refuses what is not there, takes messages from the reader's
    language, which stands in every context under `language`.
    """
    made = Environment(
        loader=FileSystemLoader(settings.templates),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # the fingerprint of the program is taken once, when it starts
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.globals.update(_=_gettext, gettext=_gettext, ngettext=_ngettext, asset=assets.url if assets else str)
    made.filters.update(number=_number, listed=_listed, date=_date, isolate=isolate)
    return made


def page(
    request: Request,
    template: str,
    contents: object,
    *,
    title: str,
    description: str = "",
    address: str = "",
    status: int = 200,
    beside: object = None,
    picture: str = "",
) -> HTMLResponse:
    """A whole page. `address` is its canonical one, when that is not the one asked for; `beside` what its parts show
    that do not belong to `contents`; `picture` the address of the card that other sites show, when it has its own.
    """
    reader = reader_language(request)
    shell = replace(_shell(request, reader, title, description, address), picture=picture)
    return _response(request, template, reader, status, page=contents, shell=shell, beside=beside)


def fragment(
    request: Request, template: str, contents: object, *, address: str, status: int = 200
) -> HTMLResponse:
    """A part of a page, for htmx; `address` is the page's own one, which goes into the reader's history."""
    answer = _response(request, template, reader_language(request), status, page=contents)
    answer.headers["HX-Push-Url"] = address
    return answer


def _response(
    request: Request, template: str, reader: Language, status: int, **values: object
) -> HTMLResponse:
    templates: Templates = request.app.state.templates
    body = templates.text(template, reader, **values)
    return HTMLResponse(body, status, headers={"Content-Language": reader.code})


def _shell(request: Request, reader: Language, title: str, description: str, address: str) -> Shell:
    asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    address = address or asked
    return Shell(
        title=title,
        description=description or reader.gettext("Every line opens the sentence it rests on."),
        address=address,
        base=base_address(request),
        twin=in_language(address, reader.twin.code),
        tabs=tuple(_tabs(request.url.path, reader)),
        data_version=request.app.state.facts().get("version", "0"),
    )


def _tabs(path: str, reader: Language) -> Iterable[Tab]:
    home = f"/{reader.code}/"
    for name, text in (
        ("", reader.gettext("Timeline")),
        ("actors/", reader.gettext("Actors")),
        ("documents/", reader.gettext("Documents")),
        ("data", reader.gettext("Data")),
        ("about", reader.gettext("About")),
    ):
        is_current = path == home if not name else path.startswith(home + name)
        yield Tab(home + name, text, is_current)


# What templates call. Each takes the reader's language from the context it is called in.


@pass_context
def _gettext(context: Context, message: str, /, **values: object) -> Markup:
    said = _reader(context).gettext(message)
    return _filled(said, values)


@pass_context
def _ngettext(context: Context, one: str, many: str, count: int, /, **values: object) -> Markup:
    reader = _reader(context)
    said = reader.messages.ngettext(one, many, count)
    return _filled(said, {"count": reader.number(count), **values})


def _filled(said: str, values: Mapping[str, object]) -> Markup:
    # Our own messages may hold elements; what fills their places is escaped.
    message = Markup(said)  # noqa: S704
    return message % values if values else message


@pass_context
def _number(context: Context, value: float) -> str:
    return _reader(context).number(value)


@pass_context
def _listed(context: Context, items: Iterable[str]) -> Markup:
    return _reader(context).listed(items)


@pass_context
def _date(context: Context, edtf: str, mod: str = "", *, short: bool = False) -> str:
    return dates.label(edtf, mod, _reader(context).code, short=short)


def _reader(context: Context) -> Language:
    found: Any = context["language"]
    return found if isinstance(found, Language) else language("en")
