"""A small made-up catalogue for tests: three documents, two of them copies of one report, and five events."""

import hashlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

VOCABULARY = Path(__file__).parent.parent / "seeds" / "vocabulary.yaml"

ENGLISH = (
    "River chronicle\n\n"
    "On 4 June 1994 the Harbour Guard seized the mill at Qarya. Three days later the town council met the envoy. "
    "About 40 guards were killed. The envoy plans to return in 1996.\n"
)
COPY = "The Harbour Guard seized the mill at Qarya in June 1994, and about 60 guards were killed, the council said.\n"
ARABIC = "في 5 يونيو 1994 استولى حرس الميناء على المطحنة في قرية. وما زال مئات الحراس هناك.\n"


@dataclass
class Sample:
    """The catalogue as plain data: change it, then `write` it."""

    folder: Path
    texts: dict[str, str] = field(
        default_factory=lambda: {"river": ENGLISH, "river-copy": COPY, "nahr": ARABIC}
    )
    files: dict[str, Any] = field(default_factory=dict)

    def event(self, id_: str) -> dict[str, Any]:
        """The data of one event."""
        found: dict[str, Any] = self.files[f"events/{id_}.yaml"]
        return found

    def cite(self, document: str, quote: str, **more: Any) -> dict[str, Any]:
        """A citation of `quote`, which stands once in `document`."""
        start = self.texts[document].index(quote)
        return {"document": document, "start": start, "end": start + len(quote), "quote": quote, **more}

    def span(self, document: str, text: str) -> dict[str, Any]:
        """The span of `text` in `document`."""
        start = self.texts[document].index(text)
        return {"start": start, "end": start + len(text), "text": text}

    def write(self) -> Path:
        """Write the folder and return it."""
        for name, text in self.texts.items():
            path = self.folder / "documents" / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        for name, data in self.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        shutil.copy(VOCABULARY, self.folder / "vocabulary.yaml")
        return self.folder


def sample(folder: Path) -> Sample:
    """The catalogue without any fault, not yet written."""
    made = Sample(folder)
    made.files = {
        "actors.yaml": _actors(),
        "offices.yaml": [{"id": "harbour-master", "of": "harbour"}],
        "places.yaml": [
            {
                "id": "delta",
                "kind": "region",
                "name": both("Delta", "الدلتا"),
                "coordinates": ["30.1", "47.2"],
            },
            {"id": "qarya", "kind": "city", "in": "delta", "name": both("Qarya", "قرية")},
        ],
        "changes.yaml": [{"version": 1, "date": "1999-01-02", "changes": [{"kind": "opened"}]}],
    }
    for slug in made.texts:
        made.files[f"documents/{slug}.yaml"] = _document(made, slug)
    for id_, event in _events(made).items():
        made.files[f"events/{id_}.yaml"] = event
    return made


def both(english: str, arabic: str) -> dict[str, str]:
    """One thing said in both languages."""
    return {"en": english, "ar": arabic}


def _actors() -> list[dict[str, Any]]:
    guard = {
        "id": "harbour-guard",
        "kind": "force",
        "member_of": ["harbour"],
        "name": both("Harbour Guard", "حرس الميناء"),
    }
    return [
        {"id": "harbour", "kind": "state", "side": "us", "name": both("Harbour", "الميناء")},
        guard | {"aliases": {"en": ["the Guard"], "ar": ["الحرس"]}},
        {"id": "council", "kind": "government", "side": "iraq", "name": both("Town council", "مجلس البلدة")},
        {"id": "envoy", "kind": "person", "member_of": ["harbour"], "name": both("The envoy", "المبعوث")},
        {"id": "millers", "kind": "community", "name": both("Millers", "الطحانون")},
    ]


def _document(made: Sample, slug: str) -> dict[str, Any]:
    language = "ar" if slug == "nahr" else "en"
    form: dict[str, Any] = {
        "language": language,
        "title": both("River chronicle", "سجل النهر"),
        "published": {"edtf": "1995-03", "basis": both("It says so.", "يقول ذلك.")},
        "sha256": hashlib.sha256(made.texts[slug].encode()).hexdigest(),
    }
    if slug != "nahr":
        evidence = both("The same words.", "الكلمات نفسها.")
        form["origin"] = {"id": "river-wire", "certainty": "shown", "evidence": evidence}
        form |= {"publisher": both("River Post", "بريد النهر"), "address": "https://river.example/1"}
        form["address_kind"] = "publication" if slug == "river" else "repost"
    if slug == "river":
        heading = made.span(slug, "River chronicle")
        form["unreported"] = [
            {"start": heading["start"], "end": heading["end"], "quote": heading["text"], "reason": "heading"}
        ]
    return form


def _events(made: Sample) -> dict[str, dict[str, Any]]:
    seizure = "On 4 June 1994 the Harbour Guard seized the mill at Qarya."
    copied = "The Harbour Guard seized the mill at Qarya in June 1994"
    arabic = "في 5 يونيو 1994 استولى حرس الميناء على المطحنة في قرية."
    guard = [{"id": "harbour-guard", "role": "agent"}, {"id": "millers", "role": "target"}]
    return _others(made) | {
        "mill-seized": _event(
            "seizure",
            "1994-06-04",
            ("The mill is seized", "الاستيلاء على المطحنة"),
            guard,
            [
                made.cite("river", seizure, date=_stated(made, "river", "4 June 1994", "1994-06-04")),
                made.cite("river-copy", copied, date=_stated(made, "river-copy", "June 1994", "1994-06")),
                made.cite("nahr", arabic, date=_stated(made, "nahr", "5 يونيو 1994", "1994-06-05")),
            ],
            places=["qarya"],
        ),
        "council-meets-envoy": _event(
            "meeting",
            "1994-06-07",
            ("Council and envoy meet", "لقاء المجلس والمبعوث"),
            [{"id": "council", "role": "agent"}, {"id": "envoy", "role": "participant"}],
            [made.cite("river", "Three days later the town council met the envoy.", date=_three_days_later(made))],
        ),
    }  # fmt: skip


def _others(made: Sample) -> dict[str, dict[str, Any]]:
    return {
        "guards-killed": _event(
            "casualties",
            "1994-06",
            ("Guards killed", "مقتل حراس"),
            [{"id": "harbour-guard", "role": "target"}],
            [_killed(made, "river", "About 40 guards were killed.", "About 40 guards", 40),
             _killed(made, "river-copy", "and about 60 guards were killed, the council said.", "about 60 guards", 60)],
        ),
        "envoy-return": _event(
            "meeting",
            "1996",
            ("Envoy to return", "عودة المبعوث"),
            [{"id": "envoy", "role": "agent"}],
            [made.cite("river", "The envoy plans to return in 1996.", date=_stated(made, "river", "1996", "1996"))],
            status="planned",
        ),
        "guards-present": _event(
            "force-level",
            "1994-06-05/..",
            ("Guards stay", "بقاء الحراس"),
            [{"id": "harbour-guard", "role": "agent"}],
            [made.cite("nahr", "وما زال مئات الحراس هناك.", date={
                "edtf": "1994-06-05/..", "basis": "relative", "words": [], "note": both("Since then.", "منذ ذلك.")})],
            status="state",
        ),
    }  # fmt: skip


def _event(
    type_: str,
    date: str,
    title: tuple[str, str],
    actors: list[dict[str, str]],
    citations: list[dict[str, Any]],
    *,
    places: list[str] | None = None,
    status: str = "happened",
) -> dict[str, Any]:
    return {
        "status": status,
        "type": type_,
        "date": {"edtf": date},
        "title": both(*title),
        "summary": both(f"{title[0]}, it is told.", f"{title[1]} كما يُروى."),
        "actors": actors,
        "places": places or [],
        "citations": citations,
    }


def _stated(made: Sample, document: str, words: str, edtf: str) -> dict[str, Any]:
    return {"edtf": edtf, "basis": "stated", "words": [made.span(document, words)]}


def _three_days_later(made: Sample) -> dict[str, Any]:
    note = both("Three days after 4 June.", "بعد ثلاثة أيام من 4 حزيران.")
    return {
        "edtf": "1994-06-07",
        "basis": "relative",
        "words": [made.span("river", "Three days later")],
        "note": note,
    }


def _killed(made: Sample, document: str, quote: str, words: str, value: int) -> dict[str, Any]:
    figure = {"kind": "killed", "whose": "us", "value": value, "qualifier": "about", "unit": "soldiers"}
    date = {
        "edtf": "1994-06",
        "basis": "relative",
        "note": both("In the fight for the mill.", "في القتال على المطحنة."),
    }
    return made.cite(document, quote, date=date, figures=[figure | made.span(document, words)])
