"""The validator is the yardstick for every page, so it is measured itself."""

import pytest

from tests.html import validate

PAGE = '<!doctype html><html lang="en"><title>A page</title>{}</html>'


@pytest.mark.parametrize(
    "body",
    [
        "<p>Words</p>",
        '<p dir="rtl" lang="ar">كلمات</p>',
        '<form hx-get="/en/" hx-target="#events" hx-swap:inherited="outerMorph"><button>Go</button></form>',
        "<isnad-axis><ol><li>An element of ours</li></ol></isnad-axis>",
    ],
)
def test_valid_pages_and_the_attributes_of_htmx_pass(body: str) -> None:
    assert validate(PAGE.format(body)) == []


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p>One<div>two</div></p>", "No “p” element in scope"),
        ('<p id="a">one</p><p id="a">two</p>', "Duplicate ID “a”"),
        ('<img src="/static/picture.svg">', "must have an “alt” attribute"),
        ("<ul><p>no item</p></ul>", "not allowed as child of element “ul”"),
        ('<p hx-get="/" nonsense="1">x</p>', "Attribute “nonsense” not allowed"),
    ],
)
def test_faults_are_named(body: str, complaint: str) -> None:
    faults = validate(PAGE.format(body))
    assert any(complaint in fault for fault in faults), faults
