"""What every answer carries: the policy, how long it may be kept, and in which coding it travels."""

import gzip
import re
from pathlib import Path

import pytest

from app.archive import database
from app.errors import CannotStore
from app.main import create_app
from app.pages.assets import Assets, positions, script, styles
from app.settings import ROOT, Settings
from tests.pages.conftest import Site
from tests.sample import sample

ADDRESSES = (
    "/",
    "/en/",
    "/ar/_timeline",
    "/en/events/mill-seized",
    "/en/nowhere",
    "/fr/",
    "/healthz",
    "/en/?from=x",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_policy(site: Site, address: str) -> None:
    headers = site.get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["referrer-policy"]


def test_only_readers_who_came_by_https_are_told_to_stay_there(site: Site) -> None:
    assert "strict-transport-security" in site.get("/en/", x_forwarded_proto="https").headers
    assert "strict-transport-security" not in site.get("/en/", x_forwarded_proto="http").headers


@pytest.mark.parametrize("address", ["/en/", "/ar/_timeline?from=1994", "/en/documents/river", "/ar/about"])
def test_a_page_that_the_reader_has_is_not_sent_again(site: Site, address: str) -> None:
    first = site.get(address)
    assert first.headers["cache-control"] == "public, no-cache"
    assert first.headers["etag"].startswith('W/"')
    again = site.get(address, if_none_match=f'"other", {first.headers["etag"]}')
    assert again.status == 304
    assert again.text == ""
    assert again.headers["etag"] == first.headers["etag"]
    assert site.get(address, if_none_match='W/"other"').status == 200


def test_pages_and_languages_have_tags_of_their_own(site: Site) -> None:
    addresses = ("/en/", "/ar/", "/en/?from=1994", "/en/_timeline", "/en/about")
    assert len({site.get(address).headers["etag"] for address in addresses}) == len(addresses)


def test_other_data_make_other_tags_without_a_restart(tmp_path: Path) -> None:
    made = sample(tmp_path / "seeds")
    settings = Settings(seeds=tmp_path / "seeds", database=tmp_path / "isnad.sqlite")
    database.build(made.write(), settings.database)
    site = Site(create_app(settings))
    before = site.get("/en/")
    made.event("envoy-return")["title"]["en"] = "The envoy is to come back"
    database.build(made.write(), settings.database)
    after = site.get("/en/", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert "The envoy is to come back" in after.words("//main")


def test_errors_are_not_kept(site: Site) -> None:
    for address in ("/en/nowhere", "/en/?from=20x3"):
        headers = site.get(address).headers
        assert headers["cache-control"] == "no-store"
        assert "etag" not in headers


@pytest.mark.parametrize(
    "address", ["/en/", "/en/events/mill-seized", "/en/nowhere", "/healthz", "/en/_timeline"]
)
def test_head_says_what_get_would_without_saying_it(site: Site, address: str) -> None:
    get, head = (
        site.get(address, accept_encoding="identity"),
        site.ask("HEAD", address, accept_encoding="identity"),
    )
    assert head.text == ""
    assert head.status == get.status
    assert head.headers["content-length"] == str(len(get.response.content))


@pytest.mark.parametrize(
    ("asked", "coding"), [("gzip", "gzip"), ("br, gzip", "br"), ("br;q=0.1", "br"), ("identity", None)]
)
def test_pages_travel_compressed(site: Site, asked: str, coding: str | None) -> None:
    headers = site.get("/en/", accept_encoding=asked).headers
    assert headers.get("content-encoding") == coding
    assert "accept-encoding" in headers.get("vary", "accept-encoding").lower()


def test_static_files_are_named_after_their_content_and_kept_for_ever(site: Site) -> None:
    page = site.get("/en/")
    addresses = page.all("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
    assert len(addresses) == 5
    for address in addresses:
        file = site.get(address)
        assert file.status == 200
        assert file.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert "etag" not in file.headers
    assert "text/css" in site.get(page.all("//link[@rel='stylesheet']/@href")[0]).headers["content-type"]


@pytest.mark.parametrize(("asked", "coding"), [("gzip, deflate", "gzip"), ("gzip, br", "br"), ("", None)])
def test_static_files_are_compressed_once_and_hard(site: Site, asked: str, coding: str | None) -> None:
    (address,) = site.get("/en/").all("//link[@rel='stylesheet']/@href")
    file, plain = site.get(address, accept_encoding=asked), site.get(address, accept_encoding="identity")
    assert file.headers.get("content-encoding") == coding
    assert file.text == plain.text
    assert file.headers["vary"].lower() == "accept-encoding"


def test_the_home_page_stays_within_its_budget(site: Site) -> None:
    """On the made-up catalogue only our own part can be held to it: style and script, at most 24 kB compressed."""
    page = site.get("/en/")
    (style,) = page.all("//link[@rel='stylesheet']/@href")
    (ours,) = page.all("//script[contains(@src, '/js/')]/@src")
    sent = [site.get(address, accept_encoding="identity").response.content for address in (style, ours)]
    assert sum(len(gzip.compress(body, 9)) for body in sent) <= 24_000


def test_styles_begin_with_the_order_of_layers() -> None:
    joined = styles(ROOT / "static" / "css")
    assert joined.lstrip().startswith("@layer base, components, positions, print;")
    assert "/*" not in joined
    assert joined.endswith(positions())
    assert joined.count("{") == joined.count("}")


def test_modules_are_joined_each_once_and_after_what_they_import(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "app.js").write_text(
        'import { two } from "./two.js";\nimport { one } from "./deep/one.js";\ntwo(one);\n'
    )
    (tmp_path / "two.js").write_text(
        'import { one } from "./deep/one.js";\nexport function two() { return one; }\n'
    )
    (tmp_path / "deep" / "one.js").write_text("/** One. */\nexport const one = 1;\n")
    assert script(tmp_path / "app.js").split("\n") == [
        "const one = 1;", "", "function two() { return one; }", "", "two(one);", "",
    ]  # fmt: skip


def test_no_name_stands_twice_in_the_joined_module() -> None:
    joined = script(ROOT / "static" / "js" / "app.js")
    names = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", joined, re.M)
    assert len(names) == len(set(names))
    assert not re.search(r"^(?:import|export)\b", joined, re.M)


def test_a_missing_folder_of_static_files_is_said_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(CannotStore, match="ISNAD_STATIC"):
        Assets(tmp_path / "nowhere")
    with pytest.raises(CannotStore, match="ISNAD_TEMPLATES"):
        create_app(Settings(templates=tmp_path))
