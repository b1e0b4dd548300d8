"""The filter: what an address means, and that it writes its own address again."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ImpossibleFilter, Problem
from app.timeline import filters
from app.timeline.filters import Filter, Window


def read(query: str) -> Filter:
    return filters.read(parse_qsl(query, keep_blank_values=True))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", Filter()),
        ("from=&to=&actor=&q=", Filter()),
        ("from=1990", Filter(first_year=1990)),
        ("from=1990&to=1990", Filter(first_year=1990, last_year=1990)),
        ("actor=b&actor=a&actor=b", Filter(actor=("a", "b"))),
        ("actor=a&match=all", Filter(actor=("a",), match="all")),
        ("match=any&differ=0&review=reviewed", Filter()),
        ("place=p&type=t&document=d", Filter(place=("p",), type=("t",), document=("d",))),
        ("status=planned&status=state", Filter(status=("planned", "state"))),
        ("differ=1", Filter(differ=True)),
        ("review=proposed", Filter(proposed=True)),
        ("q=+two++words+", Filter(words="two words")),
        ("window=1990-01/1991", Filter(window=Window("1990-01", "1991"))),
        ("window=1990", Filter(window=Window("1990", "1990"))),
        ("compare=a,b", Filter(compare=("a", "b"))),
        ("compare=a&compare=b", Filter(compare=("a", "b"))),
        ("utm_source=x&fbclid=y", Filter()),
        ("from=٢٠٠٣&to=۲۰۰۴", Filter(first_year=2003, last_year=2004)),
    ],
)  # fmt: skip
def test_addresses_mean_filters(query: str, expected: Filter) -> None:
    assert read(query) == expected


@pytest.mark.parametrize(
    ("query", "problems"),
    [
        ("from=20x3", {("from", "not-a-year")}),
        ("from=0", {("from", "not-a-year")}),
        ("to=-5", {("to", "not-a-year")}),
        ("to=99999", {("to", "not-a-year")}),
        ("from=2005&to=2003", {("from", "backwards")}),
        ("from=2003&from=2004", {("from", "repeated")}),
        ("match=some", {("match", "not-a-choice")}),
        ("differ=yes", {("differ", "not-a-choice")}),
        ("status=done", {("status", "unknown")}),
        ("actor=Harbour+Guard", {("actor", "unknown")}),
        ("actor=" + "a" * 300, {("actor", "unknown")}),
        ("&".join(f"actor=a{n}" for n in range(10_000)), {("actor", "too-many")}),
        ("q=" + "x" * 201, {("q", "too-long")}),
        ("window=x", {("window", "not-a-window")}),
        ("window=1990/..", {("window", "not-a-window")}),
        ("window=1991/1990", {("window", "backwards")}),
        ("compare=a", {("compare", "not-a-pair")}),
        ("compare=a,a", {("compare", "not-a-pair")}),
        ("from=x&to=y&match=z", {("from", "not-a-year"), ("to", "not-a-year"), ("match", "not-a-choice")}),
    ],
)
def test_impossible_values_are_named_all_at_once(query: str, problems: set[tuple[str, str]]) -> None:
    with pytest.raises(ImpossibleFilter) as raised:
        read(query)
    assert {(problem.parameter, problem.kind) for problem in raised.value.problems} == problems


_IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)
_MANY = st.lists(_IDS, max_size=3, unique=True).map(lambda ids: tuple(sorted(ids)))
_FILTERS = st.builds(
    Filter,
    first_year=st.none() | st.integers(1, 2000),
    last_year=st.none() | st.integers(2000, 9999),
    actor=_MANY,
    place=_MANY,
    type=_MANY,
    document=_MANY,
    status=st.sampled_from([(), ("happened",), ("happened", "planned")]),
    match=st.sampled_from(["any", "all"]),
    differ=st.booleans(),
    words=st.text(st.characters(categories=["L", "N", "P"]), max_size=20),
    proposed=st.booleans(),
    window=st.sampled_from([None, Window("1990", "1991-02"), Window("1990-01-05", "1990-01-05")]),
    compare=st.sampled_from([(), ("a", "b")]),
)


@given(_FILTERS)
def test_a_filter_reads_its_own_address(asked: Filter) -> None:
    assert read(asked.address().lstrip("?")) == asked


@given(
    st.lists(
        st.tuples(st.sampled_from(["from", "to", "actor", "q", "window", "compare", "match"]), st.text())
    )
)
def test_any_address_is_a_filter_or_is_refused(pairs: list[tuple[str, str]]) -> None:
    try:
        asked = filters.read(pairs)
    except ImpossibleFilter as refused:
        assert_named = {problem.parameter for problem in refused.problems}
    else:
        assert_named = {name for name, _ in asked.pairs()}
    assert assert_named <= {"from", "to", "actor", "q", "window", "compare", "match"}


def test_choices_are_put_in_and_taken_out() -> None:
    asked = Filter(actor=("b",))
    assert asked.toggled("actor", "a").actor == ("a", "b")
    assert asked.toggled("actor", "b") == Filter()
    assert asked.toggled("actor", "a").address("/en/") == "/en/?actor=a&actor=b"
    assert Filter(window=Window("1990", "1990")).is_empty()
    assert not asked.is_empty()


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("from=20x3&to=2005&actor=iran&q=oil", "q=oil&to=2005&actor=iran"),
        ("from=2010&to=2003&differ=1", "differ=1"),
        ("actor=iran&actor=No+Body&status=done&status=planned", "actor=iran&status=planned"),
        ("window=x&match=some&place=basra", "place=basra"),
        ("compare=a,a&compare=b&from=2003", "from=2003"),
    ],
)
def test_what_can_be_meant_is_kept_beside_what_cannot(query: str, kept: str) -> None:
    found, problems = filters.possible(parse_qsl(query))
    assert problems
    assert found.address() == f"?{kept}"


def test_an_id_that_does_not_exist_is_taken_out_of_choices_and_comparison() -> None:
    asked = read("actor=a&actor=b&compare=b,c")
    problems = [Problem("actor", "b", "unknown")]
    assert filters.without(asked, problems).pairs() == [("actor", "a")]
