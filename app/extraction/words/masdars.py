"""The verbal noun of an Arabic verb, by rule: of every derived form, not of the plain one, whose nouns are listed."""

_SHADDA = "\u0651"
_WEAK = "اى"
# Verbs of the eighth form that begin as those of the tenth.
_WITH_ROOT_S = frozenset({"استلم", "استمع", "استند", "استبق", "استعر", "استتر"})


def masdar(perfect: str, imperfect: str) -> str | None:
    """The verbal noun with its hamzas, or None for verbs of the first form, whose noun no rule gives.

    Of two verbs with the same letters the one of the second form has its sign of doubling: "رحّل".

    >>> [masdar(*verb.split("/")) for verb in ("عيّن/يعيّن", "هاجم/يهاجم", "أعلن/يعلن", "اغتال/يغتال", "قتل/يقتل")]
    ['تعيين', 'مهاجمة', 'إعلان', 'اغتيال', None]
    """
    letters = perfect.replace(_SHADDA, "")
    if perfect[2:3] == _SHADDA and len(letters) == 3:
        return _of_second(letters)
    if len(letters) < 4 and not (letters[0] == "أ" and perfect.endswith(_SHADDA)):
        return None
    if letters[0] == "أ":
        return _of_fourth(letters) if imperfect[1] not in "أؤ" else None
    if letters[0] == "ا":
        return _of_seventh_to_tenth(letters)
    if letters[0] == "ت" and imperfect.startswith("يت"):
        return letters[:-1] + {"ى": "ي", "ا": "ي", "أ": "ؤ"}.get(letters[-1], letters[-1])
    if letters[1] == "ا" and len(letters) == 4:
        return f"م{letters[:-1]}اة" if letters[-1] in _WEAK else f"م{letters}ة"
    is_plain = (
        len(letters) == 4 and letters[1] not in "ويا" and letters[-1] not in "اىت" and letters[0] != "ي"
    )
    return letters + "ة" if is_plain else None


def _of_second(letters: str) -> str:
    first, second, third = tuple(letters)
    if third in _WEAK:
        return f"ت{first}{second}ية"
    return f"ت{first}{second}ئة" if third == "أ" else f"ت{first}{second}ي{third}"


def _of_fourth(letters: str) -> str | None:
    stem = "إي" + letters[2:] if letters[1] == "و" else "إ" + letters[1:]
    if len(letters) == 3:
        return f"{stem}ا{letters[-1]}"
    if letters[-1] in _WEAK + "أ":
        return stem[:-1] + "اء"
    return stem + "ة" if letters[-2] == "ا" else _lengthened(stem)


def _of_seventh_to_tenth(letters: str) -> str | None:
    if letters.startswith("است") and len(letters) > 4 and letters not in _WITH_ROOT_S:
        letters = letters.replace("استأ", "استئ").replace("استو", "استي")
        if letters[-1] in _WEAK:
            return letters[:-1] + "اء"
        if letters[-2] == "ا":
            return letters + "ة"
        return letters + "ا" + letters[-1] if len(letters) == 5 else _lengthened(letters)
    if letters[-1] in _WEAK + "أ":
        return letters[:-1] + "اء"
    if letters[-2] == "ا":
        return f"{letters[:-2]}يا{letters[-1]}"
    is_doubled = len(letters) == 4 and letters[1] not in "تطدذ"
    return letters + "ا" + letters[-1] if is_doubled else _lengthened(letters)


def _lengthened(letters: str) -> str:
    return f"{letters[:-1]}ا{letters[-1]}"
