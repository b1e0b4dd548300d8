"""The static files: bundled, named after their content, compressed and held in memory from the start.

There is no build step. The style sheets are joined in the order of their layers, the JavaScript modules in the order
of their imports, so that a page asks for one of each; a file's address changes when its content does, so browsers
may keep it for ever.
"""

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import brotli  # type: ignore[import-untyped]  # comes with starlette-compress
from starlette.requests import Request
from starlette.responses import Response

from app.errors import CannotStore, NotKept

FOREVER = "public, max-age=31536000, immutable"
COMPRESSIBLE = (".css", ".js", ".svg", ".json", ".webmanifest")

_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(?P<path>\.[^"]+)";\n', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) )", re.M)
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.S)
_PLACEHOLDER = re.compile(r'(?<=url\(")[^"]+(?="\))')


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as served: its address, its kind, its bytes, and the same compressed (by content coding)."""

    address: str
    media_type: str
    body: bytes
    encoded: Mapping[str, bytes]


class Assets:
    """All static files. `url("css/app.css")` is the address to write into a page."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise CannotStore(f"{folder} is no folder: set ISNAD_STATIC to the folder of the static files")
        self._addresses: dict[str, str] = {}
        self._served: dict[str, Asset] = {}
        for path in sorted(folder.glob("*/*")):
            if path.parent.name not in ("css", "js") and path.is_file():
                self._add(path.relative_to(folder).as_posix(), path.read_bytes())
        self._add("css/app.css", self._linked(styles(folder / "css")).encode())
        self._add("js/app.js", script(folder / "js" / "app.js").encode())
        self.version = hashlib.sha256("".join(sorted(self._served)).encode()).hexdigest()[:12]

    def url(self, name: str) -> str:
        """The address of a static file by its name in the folder; raises KeyError for a name that is not there."""
        return self._addresses[name]

    def respond(self, name: str, accept_encoding: str) -> Response:
        """The file at that fingerprinted name, in the best coding the browser takes; raises NotKept."""
        asset = self._served.get(name)
        if asset is None:
            raise NotKept("file", name)
        headers = {"Cache-Control": FOREVER}
        accepted = {coding.partition(";")[0].strip() for coding in accept_encoding.lower().split(",")}
        for coding, body in asset.encoded.items():
            if coding in accepted:
                headers |= {"Content-Encoding": coding, "Vary": "Accept-Encoding"}
                return Response(body, media_type=asset.media_type, headers=headers)
        return Response(asset.body, media_type=asset.media_type, headers=headers)

    def _add(self, name: str, body: bytes) -> None:
        path = PurePosixPath(name)
        fingerprint = hashlib.sha256(body).hexdigest()[:10]
        served = f"{path.parent}/{path.stem}.{fingerprint}{path.suffix}"
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._addresses[name] = f"/static/{served}"
        self._served[served] = Asset(f"/static/{served}", kind, body, _encoded(path.suffix, body))

    def _linked(self, css: str) -> str:
        return _PLACEHOLDER.sub(lambda found: self._addresses.get(found[0], found[0]), css)


def styles(folder: Path) -> str:
    """One style sheet: global.css with the order of layers and the tokens first, then a file for each component,
    then the generated positions.
    """
    files = sorted(folder.rglob("*.css"), key=lambda path: (path.name != "global.css", path.name))
    return _COMMENT.sub("", "\n".join(path.read_text("utf-8") for path in files)) + positions()


def positions() -> str:
    """Classes that carry a number into a rule, because the policy forbids `style=`.

    `x0` to `x100` and `f0` to `f99` are a place in per cent and its hundredths, `w…` and `v…` a width likewise,
    `r`, `m` and `l` with 0 to 11 are a row on a wide, middling and narrow axis, `h0` to `h20` a height in twentieths,
    `n1` to `n150` a number of columns. Pieces of one cited span share a class of `k0` to `k59` and light up together.
    """
    rules = [f".{name}{n}{{--{name}:{n}}}" for name in ("x", "w") for n in range(101)]
    rules += [f".{name}{n}{{--{name}:.{n:02}}}" for name in ("f", "v") for n in range(100)]
    rules += [f".{name}{n}{{--{name}:{n}}}" for name in ("r", "m", "l") for n in range(12)]
    rules += [f".h{n}{{--h:{n}}}" for n in range(21)]
    rules += [f".n{n}{{--n:{n}}}" for n in range(1, 151)]
    rules += [f".stored:has(.k{n}:target) .k{n}{{background:var(--lit)}}" for n in range(60)]
    return f"@layer positions{{{''.join(rules)}}}"


def script(entry: Path) -> str:
    """One module out of `entry` and what it imports, each file once and before those that import it.

    Our modules export by declaration and import by name (or for what they do) from relative paths, and share one
    name space: so joining them is taking out the `import` lines and the word `export`.
    """
    joined: dict[Path, str] = {}
    _collect(entry.resolve(), joined)
    return "\n".join(joined.values())


def _collect(path: Path, joined: dict[Path, str]) -> None:
    source = path.read_text("utf-8")
    for found in _IMPORT.finditer(source):
        imported = (path.parent / found["path"]).resolve()
        if imported not in joined:
            _collect(imported, joined)
    joined[path] = _EXPORT.sub("", _IMPORT.sub("", _COMMENT.sub("", source)))


def _encoded(suffix: str, body: bytes) -> dict[str, bytes]:
    """Compressed once and hard, in the order of preference."""
    if suffix not in COMPRESSIBLE:
        return {}
    return {"br": brotli.compress(body, quality=11), "gzip": gzip.compress(body, 9, mtime=0)}


def serve(request: Request) -> Response:
    """GET /static/{path}: raises NotKept for a name that is not, or is no longer, there."""
    assets: Assets = request.app.state.assets
    return assets.respond(request.path_params["path"], request.headers.get("accept-encoding", ""))
