"""The home page opens in a browser, in both languages, and the browser has nothing to complain of."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

DIRECTIONS = {"en": "ltr", "ar": "rtl"}


def test_home_opens_in_its_language_and_direction(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", DIRECTIONS[language])
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize(("locale", "expected"), [("ar-IQ", "ar"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_root_leads_to_the_language_of_the_reader(
    new_page: Callable[..., Page], locale: str, expected: str
) -> None:
    page = new_page(locale=locale)
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", expected)


def test_no_page_of_a_phone_scrolls_sideways(phone: Page, language: str) -> None:
    phone.goto(f"/{language}/")
    assert phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
