"""What the tables of the date tests are made of: a text, and the dates in it as `mention=value` pairs."""

from app.extraction.dates import find
from app.extraction.records import Article, DateMention, Language, Passage

Row = tuple[str, list[str]]


def mentions(text: str, language: Language = "en", published: str | None = None) -> list[DateMention]:
    """The mentions in a text that is one passage."""
    return find(Article(text, language, published, (Passage(0, len(text), language),)))


def written(text: str, language: Language = "en", published: str | None = None) -> list[str]:
    """The mentions as `words=value`, in the order of the text."""
    return [f"{mention.text}={mention.value}" for mention in mentions(text, language, published)]
