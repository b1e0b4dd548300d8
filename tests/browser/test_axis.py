"""The axis under the hand: wheel, drag, brush, pinch, keys, peek, step and compare, in both directions."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

WINDOW = re.compile(r"[?&]window=(\d{4})[^/]*/(\d{4})")


def window(page: Page) -> tuple[int, int]:
    """The first and last year of the window in the address."""
    found = WINDOW.search(page.url)
    assert found, page.url
    return int(found[1]), int(found[2])


def moved_to(page: Page, change: Callable[[], None]) -> tuple[int, int]:
    """The window after `change`, once the server has drawn it."""
    with page.expect_response(lambda answer: "/_axis" in answer.url):
        change()
    page.wait_for_function("() => !document.querySelector('.lane li[style*=transition]')")
    return window(page)


def place(page: Page, fraction: float) -> tuple[float, float]:
    """A point of the axis at `fraction` of it in reading direction, between the lanes' marks."""
    box = page.locator(".ticks ol").bounding_box()
    assert box
    from_left = 1 - fraction if page.locator("html").get_attribute("dir") == "rtl" else fraction
    return box["x"] + box["width"] * from_left, box["y"] + 8


def wheel(page: Page, fraction: float, turn: float) -> None:
    page.mouse.move(*place(page, fraction))
    page.wait_for_timeout(300)  # a turn of the wheel that follows scrolling at once goes on scrolling
    page.mouse.wheel(0, turn)


def test_the_wheel_zooms_at_the_pointer(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    first, last = moved_to(page, lambda: wheel(page, 0.95, -400))
    assert first > 2010
    assert last == 2025
    wider = moved_to(page, lambda: wheel(page, 0.95, 200))
    assert wider[0] < first


def test_the_picture_follows_before_the_server_answers(page: Page) -> None:
    page.goto("/en/")
    page.route("**/_axis*", lambda route: None)
    wheel(page, 0.5, -400)
    page.wait_for_function(
        "() => document.querySelector('.lane li').style.transform.startsWith('translateX(-')"
    )


def test_dragging_moves_in_reading_direction(page: Page, language: str) -> None:
    page.goto(f"/{language}/?window=2010/2014")

    def drag() -> None:
        page.mouse.move(*place(page, 0.8))
        page.mouse.down()
        page.mouse.move(*place(page, 0.4), steps=4)
        page.mouse.up()

    first, last = moved_to(page, drag)
    assert first in (2011, 2012)
    assert last in (2015, 2016)


def test_a_stroke_over_the_years_shows_them(page: Page, language: str) -> None:
    page.goto(f"/{language}/")

    def stroke() -> None:
        page.locator("#bar-2006").hover()
        page.mouse.down()
        page.locator("#bar-2009").hover()
        page.mouse.up()

    assert moved_to(page, stroke) == (2006, 2009)
    expect(page.locator(".years .seen")).to_have_count(4)


@pytest.mark.parametrize(("key", "expected"), [("later", (2013, 2017)), ("earlier", (2007, 2011))])
def test_arrows_move_as_the_language_reads(
    page: Page, language: str, key: str, expected: tuple[int, int]
) -> None:
    page.goto(f"/{language}/?window=2010/2014")
    arrow = "ArrowRight" if (key == "later") == (language == "en") else "ArrowLeft"
    page.locator("#lanes").focus()
    for _ in range(3):
        page.keyboard.press(arrow)
    first, last = moved_to(page, lambda: page.keyboard.press("Shift"))
    assert abs(first - expected[0]) <= 1
    assert abs(last - expected[1]) <= 1


def test_keys_zoom_and_go_to_the_ends(page: Page) -> None:
    page.goto("/en/?window=2010/2014")
    page.locator("#lanes").focus()
    assert moved_to(page, lambda: page.keyboard.press("Home"))[0] == 2003
    assert moved_to(page, lambda: page.keyboard.press("End"))[1] == 2025
    earlier = moved_to(page, lambda: page.keyboard.press("PageUp"))
    assert earlier[1] <= 2021
    closer = moved_to(page, lambda: page.keyboard.press("+"))
    assert closer[1] - closer[0] < earlier[1] - earlier[0]
    wider = moved_to(page, lambda: page.keyboard.press("-"))
    assert wider[1] - wider[0] > closer[1] - closer[0]
    assert page.evaluate("document.activeElement.id") == "lanes"


def test_zooming_goes_down_to_single_days(page: Page) -> None:
    page.goto("/en/?window=2020-01-01/2020-01-06")
    expect(page.locator(".ticks li").first).to_have_text("1 January")
    expect(page.locator("#mark-soleimani-killed a")).to_be_visible()


def test_two_fingers_pinch(phone: Page, language: str) -> None:
    phone.goto(f"/{language}/")
    x, y = place(phone, 0.5)
    session = phone.context.new_cdp_session(phone)

    def touch(kind: str, *distances: float) -> None:
        points = [
            {"x": x + side * distance, "y": y, "id": n}
            for distance in distances
            for n, side in enumerate((-1, 1))
        ]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def pinch() -> None:
        touch("touchStart", 20)
        for distance in (40, 60, 80):
            touch("touchMove", distance)
        touch("touchEnd")

    first, last = moved_to(phone, pinch)
    assert first > 2003
    assert last < 2025


def test_focus_peeks_and_escape_closes(page: Page, language: str) -> None:
    page.goto(f"/{language}/?window=2020-01-01/2020-01-06")
    mark = page.locator("#mark-soleimani-killed a")
    mark.focus()
    peek = page.locator("#peek")
    expect(peek).to_be_visible()
    expect(peek.locator("blockquote")).to_have_attribute("lang", language)
    assert mark.get_attribute("aria-describedby") == "peek"
    here, told = mark.locator("i").bounding_box(), peek.bounding_box()
    assert here
    assert told
    assert told["y"] > here["y"] + here["height"] or told["y"] + told["height"] < here["y"]
    page.keyboard.press("Escape")
    expect(peek).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.event") == "soleimani-killed"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/events/soleimani-killed")


def test_the_mouse_peeks_too(page: Page) -> None:
    page.goto("/en/?window=2020-01-01/2020-01-06")
    page.locator("#mark-soleimani-killed a").hover()
    expect(page.locator("#peek")).to_contain_text("Soleimani")
    page.mouse.move(1, 1)
    expect(page.locator("#peek")).to_be_hidden()


def test_the_first_tap_peeks_and_the_second_goes(phone: Page) -> None:
    phone.goto("/en/?window=2020-01-01/2020-01-06")
    mark = phone.locator("#mark-soleimani-killed a")
    mark.tap()
    expect(phone.locator("#peek")).to_be_visible()
    assert "/events/" not in phone.url
    mark.tap()
    phone.wait_for_url("**/en/events/soleimani-killed")


def test_stepping_keeps_list_and_axis_in_step(page: Page, language: str) -> None:
    page.goto(f"/{language}/?window=2024/2025")
    cards = page.locator("#events .card").evaluate_all("cards => cards.map(card => card.id)")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.card').id") == cards[0]
    page.wait_for_url(WINDOW)
    expect(page.locator(f"#mark-{cards[0]}")).to_have_class(re.compile(r"\bcurrent\b"))
    page.locator("[data-step='1']").click()
    expect(page.locator(f"#mark-{cards[1]}")).to_have_class(re.compile(r"\bcurrent\b"))
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('.card').id") == cards[0]


def test_two_actors_are_compared(page: Page, language: str) -> None:
    page.goto(f"/{language}/")
    page.locator("#compare summary").click()
    page.locator("#compare-first").select_option("iran")
    page.locator("#compare-second").select_option("united-states")
    page.locator("#compare .button").click()
    page.wait_for_url("**compare=iran,united-states*")
    expect(page.locator(".lane:not(.figures)")).to_have_count(3)
    expect(page.locator(".lane.both li a").first).to_be_visible()
    page.locator("#compare-end").click()
    expect(page.locator(".lane:not(.figures)")).to_have_count(4)


def test_back_and_forward_and_reload_keep_the_window(page: Page) -> None:
    page.goto("/en/")
    expect(page.locator("#earlier")).to_have_count(0)
    page.locator("#closer").click()
    page.wait_for_url(WINDOW)
    closer = page.url
    expect(page.locator("#whole")).to_be_visible()
    page.reload()
    expect(page.locator("#whole")).to_be_visible()
    page.go_back()
    expect(page.locator("#whole")).to_have_count(0)
    page.go_forward()
    expect(page.locator("#whole")).to_be_visible()
    assert page.url == closer


def test_the_way_to_the_other_language_keeps_the_window(page: Page) -> None:
    page.goto("/en/")
    page.locator("#closer").click()
    page.wait_for_url(WINDOW)
    asked = page.url.partition("?")[2]
    page.locator("#twin").click()
    page.wait_for_url(f"**/ar/?{asked}")


def test_a_filter_keeps_the_window(page: Page) -> None:
    page.goto("/en/?window=2019/2021")
    page.locator("label[for='actor-iraq']").click()
    page.wait_for_url("**actor=iraq*window=2019/2021*")


def test_without_javascript_all_of_it_can_be_reached(new_page: Callable[..., Page], language: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"/{language}/")
    page.locator("#closer").click()
    assert window(page)[0] > 2003
    page.locator("#later").click()
    page.locator("#whole").click()
    assert "window" not in page.url
    assert page.locator(".lane li a").count() > 50
    page.locator(".lane li a:visible").first.click()
    assert "/events/" in page.url or "window=" in page.url


def test_later_is_to_the_left_in_arabic(page: Page, language: str) -> None:
    page.goto(f"/{language}/?window=2003/2025")
    first, last = (page.locator(f"#bar-{year}").bounding_box() for year in (2003, 2025))
    assert first
    assert last
    assert (first["x"] < last["x"]) == (language == "en")
    ticks = page.locator(".ticks li").evaluate_all(
        "ticks => ticks.map(tick => tick.getBoundingClientRect().left)"
    )
    assert (ticks[0] < ticks[-1]) == (language == "en")


def test_no_title_on_the_axis_overlaps_another(new_page: Callable[..., Page], language: str) -> None:
    for width in (1440, 1024, 768, 390):
        page = new_page(viewport={"width": width, "height": 900})
        page.goto(f"/{language}/")
        overlapping = page.evaluate(
            """() => {
              const boxes = [...document.querySelectorAll('.lane')].flatMap((lane, n) =>
                [...lane.querySelectorAll('li a > :is(span[aria-hidden], i), .group b')]
                  .filter(part => part.checkVisibility())
                  .map(part => [n, part.closest('li'), part.getBoundingClientRect()]));
              return boxes.flatMap(([lane, li, a], i) => boxes.slice(i + 1)
                .filter(([other, another, b]) => lane === other && li !== another
                  && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
                .map(([, another]) => `${li.id} / ${another.id}`));
            }"""
        )
        assert overlapping == [], width
