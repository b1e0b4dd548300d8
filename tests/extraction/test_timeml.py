"""Reading TimeML: the text as it stands, the creation time, and the dates that people marked."""

from pathlib import Path

import pytest

from app.errors import UnreadableText
from app.extraction import timeml

DOCUMENT = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t0" type="DATE" value="2009-12-19">2009-12-19</TIMEX3></DCT>
<TEXT>
War &amp; peace: on <TIMEX3 tid="t1" type="DATE" value="1914-08-07">7 <b>August</b></TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="P2W" mod="LESS_THAN">less than
<TIMEX3 tid="t3" type="DATE" value="PXW">weeks</TIMEX3></TIMEX3>.
</TEXT></TimeML>"""


def test_reads_text_creation_time_and_marks(tmp_path: Path) -> None:
    path = tmp_path / "a.tml"
    path.write_text(DOCUMENT, encoding="utf-8")
    document = timeml.read(path)
    assert document.text == "\nWar & peace: on 7 August for\nless than\nweeks.\n"
    assert document.creation_time == "2009-12-19"
    assert [(timex.text, timex.value, timex.mod) for timex in document.timexes] == [
        ("7 August", "1914-08-07", ""),
        ("less than\nweeks", "P2W", "LESS_THAN"),
        ("weeks", "PXW", ""),
    ]
    for timex in document.timexes:
        assert document.text[timex.start : timex.end] == timex.text


def test_reads_a_document_without_creation_time() -> None:
    document = timeml.parse("<TimeML><TEXT>In 1914.</TEXT></TimeML>")
    assert (document.text, document.creation_time, document.timexes) == ("In 1914.", None, ())


@pytest.mark.parametrize(
    "xml", ["no xml at all", "<TimeML>", "<!DOCTYPE x [<!ENTITY a 'b'>]><TimeML><TEXT>&a;</TEXT></TimeML>"]
)
def test_refuses_what_is_no_timeml_in_words(xml: str) -> None:
    with pytest.raises(UnreadableText, match="some file"):
        timeml.parse(xml, name="some file")
