"""Bytes to text: what is kept as it is, what is converted, what is refused and in which words."""

from io import BytesIO
from pathlib import Path

import pytest

from app.errors import UnreadableText
from app.extraction.read import LIMIT, read, read_file, read_stream

ARABIC = (
    "أعلنت وزارة الدفاع في بغداد أن وحدات من الجيش انتشرت على الطريق بين كركوك والموصل، وقالت إن "
    "العملية التي بدأت قبل أسبوع كانت ضد خلايا نائمة. وذكر بيان أن القوات عثرت على مخازن من السلاح."
)
ENGLISH = (
    "The ministry of defence said that units of the army had spread along the road to Kirkuk, and that "
    "the operation – begun a week ago – was aimed at “sleeping cells” in the hills of the province."
)


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        ENGLISH,
        ENGLISH + "\r\n" + ENGLISH,
        "  " + ARABIC + "\n\n\n",
        "The \u200fmarks\u200e stay, and decomposed é stays in the text of the paper.",
        "ـ" * 3 + ARABIC,
    ],
)
def test_plain_text_comes_back_unchanged(text: str) -> None:
    assert read(text.encode(), "article.txt") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1256", ARABIC),
        ("iso8859-6", ARABIC),
        ("utf-16", ARABIC),
        ("utf-16", ENGLISH),
        ("utf-16-le", ARABIC),
        ("utf-16-be", ENGLISH),
        ("utf-32", ARABIC),
        ("utf-8-sig", ARABIC),
        ("windows-1252", ENGLISH),
    ],
)
def test_other_encodings_are_converted_when_the_words_prove_them(encoding: str, text: str) -> None:
    assert read(text.encode(encoding), "article.txt") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf  ", "empty"),
        (b"%PDF-1.7 \xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "Word"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"SQLite format 3\x00", "database"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"a\x01b\x02c\x03" * 40, "binary"),
        (ARABIC.encode("cp864", "ignore"), "cannot be told"),
        (b"\xff\xfe" + b"abc", "UTF-16"),
        (b"x" * (LIMIT + 1), f"{LIMIT // 1_000_000} MB"),
    ],
)
def test_what_is_no_article_is_refused_with_its_name_and_the_way_out(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableText, match=words) as refused:
        read(data, "story.txt")
    assert "story.txt" in str(refused.value)


def test_a_large_file_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(UnreadableText, match=r"50\.0 MB"):
        read_file(path)


def test_no_more_than_the_limit_is_taken_from_a_stream() -> None:
    stream = BytesIO(b"a " * LIMIT)
    with pytest.raises(UnreadableText, match="standard input"):
        read_stream(stream)
    assert stream.tell() == LIMIT + 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableText, match="not a file"):
        read_file(tmp_path / "nowhere.txt")


def test_of_html_the_article_is_kept_and_its_surroundings_are_not() -> None:
    page = f"""<!doctype html><html><head><title>News</title><meta charset="utf-8"></head><body>
    <nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
    <article><h1>Army spreads along the road</h1><p>{ENGLISH}</p><p>{ENGLISH.replace("Kirkuk", "Mosul")}</p></article>
    <footer>All rights reserved</footer></body></html>"""
    text = read(page.encode(), "page.html")
    assert "sleeping cells" in text
    assert "<p>" not in text
    assert "Sport" not in text


def test_a_page_in_windows_1256_is_converted_as_it_declares() -> None:
    body = f"<body><article><p>{ARABIC}</p><p>{ARABIC}</p></article></body>"
    page = f'<html><head><meta charset="windows-1256"></head>{body}</html>'
    assert "وزارة الدفاع" in read(page.encode("windows-1256"), "page.htm")


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableText, match="No article"):
        read(b"<!doctype html><html><body><script>1</script></body></html>", "page.html")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Heading\n\nThe **army** left.\n", "Heading\n\nThe army left.\n"),
        ("---\ntitle: x\n---\nThe [army](http://a.example) left `now`.\n", "The army left now.\n"),
        ("- one\n- two\n", "one\n\ntwo\n"),
        ("Two lines\nof one paragraph.\n", "Two lines of one paragraph.\n"),
        ("## غزو العراق\n\nبدأ *الغزو* ليلا.\n", "غزو العراق\n\nبدأ الغزو ليلا.\n"),
    ],
)
def test_of_markdown_the_words_are_kept(source: str, text: str) -> None:
    assert read(source.encode(), "notes.md") == text
