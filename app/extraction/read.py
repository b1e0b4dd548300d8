"""Bytes to the text that is stored: plain text unchanged, HTML and Markdown as the article inside them."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.errors import UnreadableText

if TYPE_CHECKING:
    from markdown_it.token import Token

LIMIT = 5_000_000
"""Bytes. The longest news articles are a fiftieth of it; a larger file is a mistake or a dump."""

_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP, Word or EPUB file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip file",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF file",
}
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_BLOCK = re.compile(r"<(?:p|div|article|h[1-6]|br|section)\b[^>]*>", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FREQUENT = {
    "ar": re.compile(r"(?<!\w)(?:في|من|على|إلى|الى|أن|التي|الذي|عن|مع|كان|بعد|قال)(?!\w)"),
    "en": re.compile(r"\b(?:the|of|and|to|in|was|that|for|by|with)\b", re.IGNORECASE),
}
_MARKDOWN_HINT = re.compile(r"^(?:#{1,6} \S|\[[^\]]+\]: |```)|\*\*\S|\]\(\w+:", re.MULTILINE)


def read_file(path: Path) -> str:
    """Text of the file at `path`, as `read` gives it; a file over LIMIT is refused before it is opened."""
    if not path.is_file():
        raise UnreadableText(f"{path} is not a file: check the name.")
    size = path.stat().st_size
    if size > LIMIT:
        raise _too_large(str(path), size)
    return read(path.read_bytes(), path.name)


def read_stream(stream: BinaryIO, name: str = "standard input") -> str:
    """Text of an open binary stream, of which no more than LIMIT bytes are ever taken."""
    return read(stream.read(LIMIT + 1), name)


def read(data: bytes, name: str = "") -> str:
    """Turn the bytes of one article into the text that is stored and that all offsets count in.

    Plain text comes back unchanged but for a byte order mark; of HTML the article (trafilatura), of Markdown the
    words without their marks. `name` decides by its ending and stands in messages.
    Raises UnreadableText for what is empty, binary, too large, or in an encoding that cannot be told for certain.
    """
    shown = name or "The text"
    if len(data) > LIMIT:
        raise _too_large(shown, len(data))
    if not data.strip():
        raise UnreadableText(f"{shown} is empty: give a file with an article in it.")
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableText(
                f"{shown} is {what}, not text: save the article as plain text or HTML first."
            )
    text = _decode(data, shown)
    if _is_html(text, name):
        text = _article_of_html(text, shown)
    elif name.lower().endswith((".md", ".markdown")) or (not name.endswith(".txt") and _is_markdown(text)):
        text = _text_of_markdown(text)
    if not text.strip():
        raise UnreadableText(f"{shown} is empty: give a file with an article in it.")
    return text


def _too_large(name: str, size: int) -> UnreadableText:
    return UnreadableText(
        f"{name} is larger than {LIMIT // 1_000_000} MB ({size / 1_000_000:.1f} MB read or announced). "
        "One article is expected: split the file, or give the right one."
    )


def _decode(data: bytes, name: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, name)
    if "\x00" in text:
        return _decode_other(data, name)
    if len(_CONTROL.findall(text)) > len(text) // 200:
        raise _binary(name)
    return text


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise UnreadableText(
            f"{name} says it is {encoding.upper()} but breaks off at byte {fault.start}: save it again as UTF-8."
        ) from fault


def _decode_other(data: bytes, name: str) -> str:
    """Decode what is not UTF-8, only when the words themselves prove the encoding.

    An encoding counts as certain when its text is full of the most frequent words of one of our languages and no
    other likely encoding gives a different text with as many.
    """
    if b"\x00" in data:
        return _decode_wide(data, name)
    scored = sorted(((_evidence(text), text) for text in _likely_texts(data)), key=lambda pair: -pair[0])
    if not scored or scored[0][0] < 0.02:
        raise UnreadableText(
            f"{name} is not UTF-8, and its encoding cannot be told for certain: save it again as UTF-8 text."
        )
    return scored[0][1]


def _decode_wide(data: bytes, name: str) -> str:
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _evidence(text) >= 0.02:
            return text
    raise _binary(name)


def _likely_texts(data: bytes) -> list[str]:
    """Texts that `data` may stand for, the likelier encodings first."""
    declared = _DECLARED_CHARSET.search(data[:2048])
    names = [declared.group(1).decode("ascii")] if declared else []
    names += ["cp1256", "cp1252", "iso8859-6"]
    # Imported late: most files are UTF-8.
    import charset_normalizer

    names += [match.encoding for match in charset_normalizer.from_bytes(data)]
    texts: list[str] = []
    for encoding in names:
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if text not in texts and not _CONTROL.search(text) and not re.search("[\x80-\x9f]", text):
            texts.append(text)
    return texts


def _evidence(text: str) -> float:
    """Share of the words that are among the most frequent of Arabic or of English."""
    words = len(text.split()) or 1
    return max(len(pattern.findall(text)) for pattern in _FREQUENT.values()) / words


def _binary(name: str) -> UnreadableText:
    return UnreadableText(
        f"{name} is binary, not text: save the article as plain text, HTML or Markdown first."
    )


def _is_html(text: str, name: str) -> bool:
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    return bool(_HTML_START.match(text)) or len(_HTML_BLOCK.findall(text[:20_000])) >= 3


def _article_of_html(html: str, name: str) -> str:
    # Imported late: lxml is not needed for plain text.
    import trafilatura

    article = trafilatura.extract(html, include_comments=False, include_tables=True, favor_recall=True)
    if not article:
        raise UnreadableText(
            f"No article was found in the page {name}: copy its text into a plain text file."
        )
    return str(article)


def _is_markdown(text: str) -> bool:
    return len(_MARKDOWN_HINT.findall(text[:20_000])) >= 3


def _text_of_markdown(source: str) -> str:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt().parse(_FRONT_MATTER.sub("", source.replace("\r\n", "\n")))
    blocks = [_text_of_block(token.children or []) for token in tokens if token.type == "inline"]
    return "\n\n".join(block for block in blocks if block.strip()) + "\n"


def _text_of_block(inlines: "list[Token]") -> str:
    silent = ("html_inline", "image")
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(breaks.get(part.type, part.content) for part in inlines if part.type not in silent)
