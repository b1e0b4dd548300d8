"""Suggestions by keys, copying, and frames that grow: what only a browser shows."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from playwright.sync_api import Page, expect

from tests import servers

TYPED = {"en": ("sule", "Qasem Soleimani"), "ar": ("سليم", "قاسم سليماني")}


def test_a_name_is_chosen_by_keys(page: Page, language: str) -> None:
    typed, name = TYPED[language]
    page.goto(f"/{language}/about")
    field = page.get_by_role("combobox")
    field.press_sequentially(typed)
    option = page.get_by_role("option", name=name).first
    expect(option).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    field.press("ArrowUp")
    expect(chosen).to_have_count(0)
    assert field.get_attribute("aria-activedescendant") is None
    while name not in "".join(chosen.all_inner_texts()):
        field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"**/{language}/actors/qasem-soleimani")


def test_escape_closes_and_enter_searches(page: Page, language: str) -> None:
    typed, _ = TYPED[language]
    page.goto(f"/{language}/about")
    field = page.get_by_role("combobox")
    field.press_sequentially(typed)
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_be_focused()
    expect(field).to_have_value(typed)
    field.press("Enter")
    page.wait_for_url(f"**/{language}/search?q=*")


def test_leaving_the_box_closes_it_and_a_click_follows(page: Page, language: str) -> None:
    typed, name = TYPED[language]
    page.goto(f"/{language}/about")
    page.get_by_role("combobox").press_sequentially(typed)
    page.get_by_role("option", name=name).first.click()
    page.wait_for_url(f"**/{language}/actors/qasem-soleimani")
    page.get_by_role("combobox").press_sequentially(typed)
    expect(page.get_by_role("option").first).to_be_visible()
    page.locator("footer").first.click(position={"x": 5, "y": 5})
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_without_javascript_the_box_is_a_form(new_page: Callable[..., Page], language: str) -> None:
    plain = new_page(java_script_enabled=False)
    plain.goto(f"/{language}/")
    plain.locator("header input[type=search]").fill({"en": "bagh*", "ar": "بغد*"}[language])
    plain.locator("header form button").click()
    plain.wait_for_url(f"**/{language}/search?q=*")
    expect(plain.locator(".found mark").first).to_be_visible()


def test_a_filter_on_the_search_page_is_one_request(page: Page, language: str) -> None:
    page.goto(f"/{language}/search?q=iraq")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("label[for=differ]").click()
    page.wait_for_url("**differ=1**")
    (one,) = [address for address in asked if "/static/" not in address]
    assert "/_search?" in one
    page.go_back()
    expect(page.locator("#differ")).not_to_be_checked()


def test_one_click_copies_a_reference(new_page: Callable[..., Page], language: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"/{language}/cite/events/soleimani-killed")
    page.locator("isnad-copy button").first.click()
    expect(page.locator("isnad-copy [role=status]").first).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("textarea").first.input_value()


@pytest.fixture
def elsewhere(site: str) -> Iterator[str]:
    """Another site, with a page that embeds a view of ours."""
    body = f"""<!doctype html><title>Elsewhere</title><iframe src="{site}/en/embed?event=soleimani-killed" title="Isnad"
        width="100%" height="40"></iframe><script src="{site}/embed.js" async></script>""".encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/"
            self.send_response(200 if found else 204)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            if found:
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", servers.free_port()), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_frame_elsewhere_takes_the_height_of_its_contents(
    page: Page, elsewhere: str, complaints: list[str]
) -> None:
    page.goto(elsewhere)
    frame = page.frame_locator("iframe")
    expect(frame.locator("article")).to_be_visible()
    page.wait_for_function("document.querySelector('iframe').height > 200")
    tall = frame.locator("html").evaluate("root => root.getBoundingClientRect().height")
    assert abs(int(page.locator("iframe").get_attribute("height") or 0) - tall) <= 1
    complaints[:] = [said for said in complaints if elsewhere not in said]
