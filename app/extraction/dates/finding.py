"""Finds the date mentions of an article: one scan for words that can belong to a date, then grammar, then anchoring."""

from app.extraction.dates import hours
from app.extraction.dates.anchoring import Story
from app.extraction.dates.arabic import reader as arabic_reader
from app.extraction.dates.arabic import words as arabic_words
from app.extraction.dates.arabic.labels import add_days_of_months
from app.extraction.dates.bounds import mark_bounds
from app.extraction.dates.decisions import Decision
from app.extraction.dates.english import reader as english_reader
from app.extraction.dates.english import words as english_words
from app.extraction.dates.english.clock import add_hours, add_small_hours
from app.extraction.dates.glue import cut_english_free, cut_free, part_digits
from app.extraction.dates.linking import join_twins, join_years_ago, link
from app.extraction.dates.lists import add_days, join_years
from app.extraction.dates.publication import Publication, read_publication
from app.extraction.dates.telling import (
    is_chronicle,
    is_history,
    is_log,
    looks_back,
    mark_asides,
    mark_following,
)
from app.extraction.dates.tense import clause_of
from app.extraction.dates.tokens import Tokens, fold, tokenise
from app.extraction.dates.values import Expression
from app.extraction.records import Article, DateMention, TimexType

LEXICON = english_words.words() | arabic_words.words()


def find(article: Article) -> list[DateMention]:
    """All date mentions of the article, by place, none overlapping another; offsets are code points of its text."""
    folded = fold(article.text)
    tokens = tokenise(article.text, folded, [passage.start for passage in article.passages], LEXICON)
    if tokens.has_arabic:
        cut_free(tokens, folded, LEXICON)
        part_digits(tokens)
    cut_english_free(tokens, folded, LEXICON)
    expressions = read(tokens)
    publication = read_publication(article.published)
    add_hours(tokens, expressions, publication.year if publication else None)
    join_years(tokens, expressions)
    add_days(tokens, expressions)
    add_days_of_months(tokens, expressions)
    link(tokens, expressions)
    join_twins(tokens, expressions)
    add_small_hours(tokens, expressions)
    join_years_ago(tokens, expressions)
    mark_asides(tokens, expressions)
    _set_furniture_aside(article, expressions)
    mark_bounds(tokens, expressions)
    return _anchor(article, publication, tokens, expressions)


def _set_furniture_aside(article: Article, expressions: list[Expression]) -> None:
    """Page furniture has dates ("© 2020"), but the telling does not pass through them."""
    furniture = [passage for passage in article.passages if passage.kind == "furniture"]
    for found in expressions if furniture else ():
        if any(passage.start <= found.start < passage.end for passage in furniture):
            found.is_aside = True


def read(tokens: Tokens) -> list[Expression]:
    """The expressions in the order of the text, not yet anchored."""
    found: list[Expression] = []
    floor = 0
    words, known = tokens.words, tokens.known
    for i in [i for i, word in enumerate(words) if known[i] is not None or word[0] in "0123456789"]:
        if i < floor:
            continue
        reader = arabic_reader if _is_arabic(tokens, i) else english_reader
        for expression in reader.read(tokens, i, floor):
            if expression.first < floor:
                continue
            found.append(expression)
            floor = expression.last
    return found


def _is_arabic(tokens: Tokens, i: int) -> bool:
    """Whether the token, or for digits the nearest word beside it, is Arabic."""
    if tokens.words[i] >= "ء":
        return True
    if not tokens.words[i].isdecimal():
        return False
    for j in (
        i - 1,
        i + 1,
        i + 2,
        i - 2,
        *range(i + 3, i + 8),
    ):  # "3/4/1991: مجلس الأمن": behind all of a date
        word = tokens.word(j)
        if word.isalpha():
            return word >= "ء"
    return False


def _anchor(
    article: Article, publication: Publication | None, tokens: Tokens, expressions: list[Expression]
) -> list[DateMention]:
    clauses = [clause_of(tokens, found) for found in expressions]
    mark_following(expressions, clauses)
    kinds = (
        is_history(publication, expressions),
        is_chronicle(expressions, clauses, publication),
        is_log(expressions, clauses),
        looks_back(publication, expressions),
    )
    story = Story(publication, *kinds)
    anchored = [story.anchor(found, clause) for found, clause in zip(expressions, clauses, strict=True)]
    decisions = hours.with_day_behind(tokens, expressions, anchored)
    return [
        _mention(article.text, found, decided) for found, decided in zip(expressions, decisions, strict=True)
    ]


def _mention(text: str, found: Expression, decided: Decision) -> DateMention:
    return DateMention(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        type=_timex_type(found, decided),
        value=decided.value,
        mod=found.mod,
        edtf=decided.edtf,
        resolution=decided.resolution,
        reason=decided.reason,
    )


def _timex_type(found: Expression, decided: Decision) -> TimexType:
    value = decided.value
    if found.kind == "set":
        return "SET"
    is_length = value.startswith("P") and not value.endswith("_REF") and not decided.edtf
    if found.kind == "duration" or is_length:
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
