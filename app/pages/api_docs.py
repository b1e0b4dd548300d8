"""The interface for programs, explained: the OpenAPI as a page of our own, without any script."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from app.pages import api
from app.pages.reading import Asked
from app.pages.render import page
from app.pages.requests import base_address, reader_language

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: where it stands (path or query), what it means, an example."""

    name: str
    where: str
    description: str
    is_repeated: bool
    example: str


@dataclass(frozen=True, slots=True)
class Operation:
    """What can be asked: the path, the parameters, the possible answers, and an address to try."""

    path: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    answers: tuple[tuple[str, str], ...]
    example: str


@dataclass(frozen=True, slots=True)
class ApiPage:
    """The whole interface; its texts are in English, as the OpenAPI is."""

    description: tuple[str, ...]
    operations: tuple[Operation, ...]
    fields: tuple[tuple[str, str], ...]
    """The fields of an event and what each means."""
    openapi: str


@router.get("/api")
@router.get("/api/")
def way_to_the_docs() -> Response:
    """The way from where one would guess."""
    return RedirectResponse("/api/docs", 307)


@router.get("/api/docs")
def docs_page(request: Request) -> Response:
    """The page, in the language that the browser asks for."""
    answer = _page(request, reader_language(request).code)
    answer.headers.update({"Vary": "Accept-Language", "Cache-Control": "private, no-cache"})
    return answer


@router.get("/{lang}/api")
def docs_page_of_language(request: Request, reading: Asked) -> Response:
    """The page, in the language of the address."""
    return _page(request, reading.code)


def _page(request: Request, code: str) -> Response:
    described = api.described(request.app.state)
    title = reader_language(request).gettext("For programs")
    base = base_address(request) + api.ADDRESS
    contents = ApiPage(
        description=tuple(" ".join(part.split()) for part in described["info"]["description"].split("\n\n")),
        operations=tuple(_operations(described, base)),
        fields=tuple(_fields(described["components"]["schemas"]["EventRecord"])),
        openapi=f"{api.ADDRESS}/openapi.json",
    )
    return page(request, "api/page.html", contents, title=title, address=f"/{code}/api")


def _operations(described: dict[str, Any], base: str) -> Iterable[Operation]:
    for path, methods in described["paths"].items():
        operation = methods["get"]
        parameters = tuple(_parameter(parameter) for parameter in operation.get("parameters", ()))
        answers = tuple((code, answer["description"]) for code, answer in operation["responses"].items())
        yield Operation(
            path=api.ADDRESS + path,
            summary=operation["summary"],
            description=" ".join(operation.get("description", "").split()),
            parameters=parameters,
            answers=answers,
            example=base + _example(path, parameters),
        )


def _parameter(parameter: dict[str, Any]) -> Parameter:
    schema = parameter["schema"]
    is_repeated = schema.get("type") == "array"
    examples = schema.get("examples") or [schema.get("default") or ""]
    example = examples[0][0] if is_repeated and examples[0] else examples[0]
    return Parameter(
        parameter["name"], parameter["in"], parameter.get("description", ""), is_repeated, str(example or "")
    )


def _example(path: str, parameters: Iterable[Parameter]) -> str:
    its = {parameter.name: parameter for parameter in parameters}
    for parameter in its.values():
        if parameter.where == "path":
            path = path.replace(f"{{{parameter.name}}}", quote(parameter.example))
    shown = [parameter for parameter in its.values() if parameter.name in ("from", "actor")]
    query = {parameter.name: parameter.example for parameter in shown if parameter.example}
    return f"{path}?{urlencode(query)}" if query else path


def _fields(schema: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for name, field in schema["properties"].items():
        yield name, field.get("description", "")
