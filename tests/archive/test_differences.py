"""What accounts differ on: contradictions only, never what one of them leaves out."""

from typing import Any

import pytest

from app.archive import differences
from app.archive.seeds import CitationForm

ANCESTORS = {
    "harbour": frozenset({"harbour"}),
    "guard": frozenset({"guard", "harbour"}),
    "council": frozenset({"council"}),
}


def citation(**more: Any) -> CitationForm:
    return CitationForm.model_validate({"document": "d", "start": 0, "end": 9, "quote": "x"} | more)


def dated(edtf: str, mod: str = "") -> CitationForm:
    date = {"edtf": edtf, "mod": mod, "basis": "stated", "words": [{"start": 0, "end": 1, "text": edtf}]}
    return citation(date=date)


def counted(*values: Any, kind: str = "killed", whose: str = "us", **more: Any) -> CitationForm:
    figures = [
        {"kind": kind, "whose": whose, "start": 0, "end": 1, "text": str(value)}
        | ({"damaged": True} if value is None else {"value": value})
        | more
        for value in values
    ]
    return citation(figures=figures)


def acting(*actors: str) -> CitationForm:
    return citation(who={"start": 0, "end": 1, "text": "they", "actors": actors})


@pytest.mark.parametrize(
    ("citations", "kinds"),
    [
        ([dated("2006-02"), dated("2006-02-22")], []),
        ([dated("2019-12-31"), dated("2020-01-01")], ["date"]),
        ([dated("1990"), citation(), dated("1990-05")], []),
        ([dated("1990", "BEFORE"), dated("1990-05")], ["date"]),
        ([dated("1990", "END"), dated("1990-01")], []),
        ([dated("1990/1992"), dated("1991-03-04")], []),
        ([counted(40), counted(60)], ["figure"]),
        ([counted(40), counted(40, qualifier="about")], []),
        ([counted(40), counted(None)], []),
        ([counted(40), citation()], []),
        ([counted(40), counted(60, whose="iraqi")], []),
        ([counted(40), counted(60, kind="wounded")], []),
        ([counted(5200, 3000), counted(5200)], []),
        ([counted(10_000, qualifier="tens-of-thousands"), counted(34_000)], []),
        ([counted(10_000, qualifier="tens-of-thousands"), counted(340_000)], ["figure"]),
        ([counted(2, qualifier="several"), counted(25)], []),
        ([counted(20, value_high=30, qualifier="range"), counted(25)], []),
        ([counted(20, value_high=30, qualifier="range"), counted(35)], ["figure"]),
        (
            [counted(900, kind="troops-present"), counted(900, kind="troops-present", whose="iraqi")],
            ["whose"],
        ),
        ([counted(900, kind="troops-present"), counted(900, kind="troops-present", whose="")], []),
        ([counted(900, kind="troops-present"), counted(800, kind="troops-present", whose="iraqi")], []),
        ([counted(9), counted(9, whose="iraqi")], []),
        ([acting("guard"), acting("harbour")], []),
        ([acting("guard"), acting("council")], ["who"]),
        ([acting("guard"), acting()], []),
        ([dated("1990"), dated("1991"), acting("guard"), acting("council")], ["date", "who"]),
    ],
)
def test_accounts_differ_where_both_cannot_be_true(citations: list[CitationForm], kinds: list[str]) -> None:
    assert [found.kind for found in differences.of_citations(citations, ANCESTORS)] == kinds


def test_every_account_keeps_its_words() -> None:
    found = differences.of_citations([counted(40), citation(), counted(60)], ANCESTORS)[0]
    assert [(account.citation, account.text, account.value) for account in found.accounts] == [
        (0, "40", "40"),
        (2, "60", "60"),
    ]
    assert found.about == "killed/us"
