"""Numbers at a place in the row of tokens, in digits and in words, English and Arabic."""

from app.extraction.dates.tokens import Tokens

UNKNOWN = None


def english(tokens: Tokens, i: int) -> tuple[float | None, int] | None:
    """The number that begins at token `i` and the token after it; the number is None for "several" and its like."""
    if tokens.word(i).isdecimal():
        return digits(tokens, i)
    kind = tokens.kind(i)
    if kind == "quantity":
        return _quantity(tokens, i)
    if kind == "number":
        return _number_words(tokens, i)
    if tokens.word(i) in ("a", "an"):
        return _after_article(tokens, i)
    return None


def digits(tokens: Tokens, i: int) -> tuple[float, int]:
    """The number in digits at token `i`: `1460`, `1,460`, `3.5`; a sign counts only when it is glued to both sides."""
    number = tokens.words[i]
    j = i + 1
    while tokens.word(j) in (",", "٬") and _is_glued_number(tokens, j, 3):
        number += tokens.words[j + 1]
        j += 2
    if tokens.word(j) in (".", "٫") and _is_glued_number(tokens, j, 0):
        return float(f"{number}.{tokens.words[j + 1]}"), j + 2
    return float(number) if len(number) < 300 else 0.0, j


def _is_glued_number(tokens: Tokens, sign: int, width: int) -> bool:
    follower = tokens.word(sign + 1)
    is_number = follower.isdecimal() and (not width or len(follower) == width)
    return is_number and tokens.is_glued(sign) and tokens.is_glued(sign + 1)


def _quantity(tokens: Tokens, i: int) -> tuple[float | None, int]:
    word = tokens.words[i]
    j = i + 1
    if word == "half":
        j += tokens.word(j) in ("-", "a", "an")
        return 0.5, j
    j += tokens.word(j) == "of"
    return (12.0 if word == "dozen" else UNKNOWN), j


def _number_words(tokens: Tokens, i: int) -> tuple[float, int]:
    total = 0.0
    j = i
    while tokens.kind(j) == "number":
        word = tokens.at(j)
        total = max(total, 1.0) * word.value if word.value >= 100 else total + word.value
        j += 1
        is_tied = tokens.word(j) == "-" and tokens.kind(j + 1) == "number" and 20 <= word.value < 100
        j += is_tied
        if not is_tied and word.value < 20 and tokens.word(j) not in ("hundred", "thousand"):
            break
    if tokens.word(j) == "and" and tokens.word(j + 1) == "half":
        return total + 0.5, j + 2
    if tokens.words[j : j + 3] == ["and", "a", "half"]:
        return total + 0.5, j + 3
    return total, j


def _after_article(tokens: Tokens, i: int) -> tuple[float | None, int] | None:
    j = i + 1
    if tokens.kind(j) == "quantity":
        return _quantity(tokens, j)
    if tokens.kind(j) == "number" and tokens.words[j] in ("hundred", "thousand"):
        return _number_words(tokens, j)
    if tokens.kind(j) == "unit":
        return 1.0, j
    return None
