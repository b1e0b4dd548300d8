"""Every kind of page opens in a browser, and the browser has nothing to complain of."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

DIRECTIONS = {"en": "ltr", "ar": "rtl"}
KINDS = (
    "/",
    "/events/soleimani-killed",
    "/actors/",
    "/actors/united-states",
    "/years/2003",
    "/documents/",
    "/documents/us-presence-since-2003",
    "/about",
)


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_page_opens_in_its_language_and_direction(page: Page, language: str, path: str) -> None:
    page.goto(f"/{language}{path}")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", DIRECTIONS[language])
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize("path", KINDS)
def test_no_page_of_a_phone_scrolls_sideways(phone: Page, language: str, path: str) -> None:
    phone.goto(f"/{language}{path}")
    assert phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize(("locale", "expected"), [("ar-IQ", "ar"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_root_leads_to_the_language_of_the_reader(
    new_page: Callable[..., Page], locale: str, expected: str
) -> None:
    page = new_page(locale=locale)
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", expected)


def test_what_is_not_there_is_said_in_words(page: Page, complaints: list[str], language: str) -> None:
    answer = page.goto(f"/{language}/events/never-happened")
    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert all(complaint.startswith("404 ") for complaint in complaints)
    complaints.clear()


def test_without_javascript_an_event_is_one_click_from_the_timeline(
    new_page: Callable[..., Page], language: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"/{language}/")
    page.locator("main article a[href*='/events/']").first.click()
    expect(page.locator("main blockquote, main q").first).to_be_visible()
