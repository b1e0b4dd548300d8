"""A document's page: its text as stored, every cited span marked, addressed and linked to its event."""

from hypothesis import given
from hypothesis import strategies as st

from app.timeline.stored import Cited, Mark, Paragraph, paragraphs
from tests.pages.conftest import Site
from tests.sample import ARABIC, COPY, ENGLISH

TEXTS = {"river": ENGLISH, "river-copy": COPY, "nahr": ARABIC}


def test_the_text_stands_there_as_it_is_stored(site: Site) -> None:
    for slug, text in TEXTS.items():
        (stored,) = site.get(f"/en/documents/{slug}").all("//*[@class='stored']")
        for note in stored.xpath(".//sup"):
            note.drop_tree()
        shown = "".join(paragraph.text_content() for paragraph in stored.xpath("./p"))
        assert shown == text
        assert (stored.get("lang"), stored.get("dir")) == (("ar", "rtl") if slug == "nahr" else ("en", "ltr"))


def test_every_cited_span_has_an_address_and_leads_to_its_event(site: Site) -> None:
    page = site.get("/ar/documents/river")
    spans = page.all("//*[@class='stored']//*[@id]")
    assert len(spans) == 4
    for span in spans:
        start, end = map(int, span.get("id").removeprefix("c").split("-"))
        assert span.text_content() == ENGLISH[start:end]
    notes = page.all("//*[@class='stored']//sup/a")
    assert {note.get("href") for note in notes} == {
        f"/ar/events/{id_}" for id_ in ("mill-seized", "council-meets-envoy", "guards-killed", "envoy-return")
    }
    assert page.words("//ol[@class='notes']/li[1]").startswith("الاستيلاء على المطحنة")


def test_provenance_is_told_with_what_is_unknown(site: Site) -> None:
    river = site.get("/en/documents/river").words("//dl[@class='provenance']")
    assert "River Post" in river
    assert "March 1995" in river
    assert "https://river.example/1" in river
    nahr = site.get("/en/documents/nahr").words("//dl[@class='provenance']")
    assert "publisher unknown" in nahr
    assert "its address is unknown" in nahr
    copy = site.get("/en/documents/river-copy")
    assert copy.all("//dl[@class='provenance']//a[starts-with(@href, '/')]/@href") == ["/en/documents/river"]
    assert "A repost of it" in copy.words("//dl[@class='provenance']")


def test_the_list_of_documents_says_how_much_each_reports(site: Site) -> None:
    page = site.get("/en/documents/")
    assert len(page.all("//ul[@class='shelf']/li")) == 3
    assert "publisher unknown · March 1995 · Arabic · 2 events" in page.words("//ul[@class='shelf']")


def flattened(
    nodes: tuple[Mark | str, ...], inside: tuple[Mark, ...] = ()
) -> list[tuple[str, tuple[Mark, ...]]]:
    """Every piece of text with the marks around it."""
    found = []
    for node in nodes:
        if isinstance(node, str):
            found.append((node, inside))
        else:
            found += flattened(node.nodes, (*inside, node))
    return found


def pieces(text: str, woven: tuple[Paragraph, ...]) -> list[tuple[int, str, tuple[Mark, ...]]]:
    """The same with the place of each piece in the text."""
    found, place = [], 0
    for paragraph in woven:
        for piece, marks in flattened(paragraph.nodes):
            found.append((place, piece, marks))
            place += len(piece)
    assert place == len(text)
    return found


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Cited]]:
    text = draw(st.text(alphabet="ab \nاب", min_size=2, max_size=40))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = draw(st.sets(ends.filter(lambda pair: pair[0] < pair[1]), max_size=6))
    return text, [Cited(start, end, (number,)) for number, (start, end) in enumerate(sorted(spans), 1)]


@given(texts_with_spans())
def test_however_spans_overlap_the_text_is_whole_and_every_span_is_marked_where_it_stands(
    drawn: tuple[str, list[Cited]],
) -> None:
    text, spans = drawn
    found = pieces(text, paragraphs(text, spans))
    assert "".join(piece for _, piece, _ in found) == text
    for span in spans:
        covered = {
            place + offset
            for place, piece, marks in found
            if any((mark.start, mark.end) == (span.start, span.end) for mark in marks)
            for offset in range(len(piece))
        }
        assert covered == set(range(span.start, span.end))


@given(texts_with_spans())
def test_a_span_has_one_first_piece_one_set_of_notes_and_its_pieces_know_each_other(
    drawn: tuple[str, list[Cited]],
) -> None:
    text, spans = drawn
    marks = {
        id(mark): mark for _, _, around in pieces(text, paragraphs(text, spans)) for mark in around
    }.values()
    for span in spans:
        mine = [mark for mark in marks if (mark.start, mark.end) == (span.start, span.end)]
        assert sum(mark.is_first for mark in mine) == 1
        assert [mark.notes for mark in mine if mark.notes] == [span.notes]
        assert len({mark.split for mark in mine}) == 1
        assert (mine[0].split is None) == (len(mine) == 1)
