"""Changing the filter in a browser: one request, everything follows, focus stays, and Back walks the states."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect


def asked_for(page: Page) -> list[str]:
    """The addresses of the requests from now on, filled while the page works; the icon, asked for again, is kept."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/static/" not in request.url:
            asked.append(request.url)

    page.on("request", note)
    return asked


def test_one_choice_is_one_request_and_everything_follows(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    before = page.locator("#count strong").inner_text()
    asked = asked_for(page)
    page.locator("label[for=differ]").click()
    expect(page.locator("#count strong")).not_to_have_text(before)
    page.wait_for_url("**/?differ=1")
    assert len(asked) == 1, asked
    shown = page.locator("#events article").count()
    assert shown == page.locator("#events article:has(.differences)").count() > 0
    expect(page.locator("#differ")).to_be_checked()


def test_focus_and_place_stay_where_they_were(page: Page) -> None:
    page.goto("/en/")
    box = page.locator("[name=actor]").nth(2)
    box.focus()
    id_ = box.get_attribute("id")
    scrolled = page.evaluate("scrollY")
    page.keyboard.press("Space")
    page.wait_for_url(f"**/?actor={id_.removeprefix('actor-') if id_ else ''}")
    expect(page.locator(f"#{id_}")).to_be_focused()
    expect(page.locator(f"#{id_}")).to_be_checked()
    assert page.evaluate("scrollY") == scrolled


def test_the_count_is_announced_in_the_same_place(page: Page) -> None:
    page.goto("/en/")
    page.evaluate("document.getElementById('count').dataset.kept = 'yes'")
    page.locator("label[for=differ]").click()
    page.wait_for_url("**/?differ=1")
    # A live region speaks only when its own contents change: a new element in its place would be silent.
    assert page.locator("#count[role=status]").evaluate("element => element.isConnected")
    expect(page.locator("#count")).to_contain_text("sources differ on")


def test_back_and_forward_walk_through_the_states(page: Page) -> None:
    page.goto("/en/")
    everything = page.locator("#count strong").inner_text()
    page.locator("label[for=differ]").click()
    page.wait_for_url("**/?differ=1")
    differing = page.locator("#count strong").inner_text()
    page.locator("#from").select_option("2006")
    page.wait_for_url("**/?from=2006&differ=1")
    page.go_back()
    expect(page.locator("#count strong")).to_have_text(differing)
    expect(page.locator("#from")).to_have_value("")
    page.go_back()
    expect(page.locator("#count strong")).to_have_text(everything)
    expect(page.locator("#differ")).not_to_be_checked()
    page.go_forward()
    expect(page.locator("#count strong")).to_have_text(differing)
    expect(page.locator("#differ")).to_be_checked()


def test_clearing_the_filter_clears_the_form(page: Page) -> None:
    page.goto("/en/?differ=1&from=2006")
    page.locator("#clear").click()
    page.wait_for_url("**/en/")
    expect(page.locator("#differ")).not_to_be_checked()
    expect(page.locator("#from")).to_have_value("")


def test_folded_choices_stay_unfolded_while_one_chooses(page: Page) -> None:
    page.goto("/en/")
    page.locator("#more-actors > summary").click()
    page.locator("#more-actors label").first.click()
    page.wait_for_url("**/?actor=*")
    expect(page.locator("#more-actors")).to_have_attribute("open", "")


def test_the_other_language_shows_the_same_choice(page: Page) -> None:
    page.goto("/en/")
    page.locator("label[for=differ]").click()
    page.wait_for_url("**/?differ=1")
    shown = page.locator("#events article").count()
    page.locator("header a[hreflang=ar]").click()
    page.wait_for_url("**/ar/?differ=1")
    assert page.locator("#events article").count() == shown


def test_an_impossible_choice_is_said_in_place(page: Page, complaints: list[str]) -> None:
    page.goto("/en/?from=2010")
    page.locator("#to").select_option("2005")
    expect(page.locator("#problems")).to_contain_text("2010–2005 runs backwards")
    complaints.clear()


@pytest.mark.parametrize("script", [True, False])
def test_the_filter_works_with_and_without_javascript(new_page: Callable[..., Page], script: bool) -> None:
    page = new_page(java_script_enabled=script)
    page.goto("/en/")
    page.locator("label[for=differ]").click()
    if not script:
        page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url(lambda address: "differ=1" in address)
    expect(page.locator("#events article:has(.differences)").first).to_be_visible()
    assert (
        page.locator("#events article").count() == page.locator("#events article:has(.differences)").count()
    )


def test_a_passage_lights_up_where_it_stands(page: Page, language: str) -> None:
    page.goto(f"/{language}/events/soleimani-killed")
    page.locator("figcaption a[href*='/documents/']").first.click()
    page.wait_for_url("**/documents/**")
    lit = page.locator(":target")
    expect(lit).to_be_in_viewport()
    plain = page.locator(".stored").evaluate("element => getComputedStyle(element).backgroundColor")
    assert lit.evaluate("element => getComputedStyle(element).backgroundColor") != plain


@pytest.mark.parametrize("trouble", ["gone", "broken"])
def test_an_answer_that_does_not_come_is_said_with_the_way_to_ask_again(
    page: Page, complaints: list[str], trouble: str
) -> None:
    page.goto("/en/")
    before = page.locator("#count").inner_text()
    answer = "<!doctype html><title>Broken</title><h1>Broken</h1>"
    asked = re.compile("/_timeline")
    if trouble == "gone":
        page.route(asked, lambda route: route.abort())
    else:
        page.route(asked, lambda route: route.fulfill(status=503, content_type="text/html", body=answer))
    page.locator("label[for=differ]").click()
    alert = page.locator("#failed[role=alert]")
    expect(alert).to_contain_text("The answer did not come.")
    expect(alert.locator("a")).to_have_attribute("href", re.compile(r"^/en/\?.*differ=1"))
    assert page.locator("#count").inner_text() == before
    expect(page.locator("#differ")).not_to_be_checked()
    page.unroute(asked)
    page.locator("label[for=differ]").click()
    page.wait_for_url("**/?differ=1")
    expect(alert).to_be_empty()
    assert complaints
    complaints.clear()


@pytest.mark.parametrize(
    ("address", "control"), [("/en/?differ=1", "#clear"), ("/en/?from=1800&to=1800", "#nothing a")]
)
def test_focus_goes_to_the_filter_when_its_control_is_gone(page: Page, address: str, control: str) -> None:
    page.goto(address)
    page.locator(control).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/")
    expect(page.locator(control)).to_have_count(0)
    expect(page.locator("#from")).to_be_focused()
