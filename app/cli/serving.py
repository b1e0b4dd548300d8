"""Commands that check the catalogue, build the database and serve the site."""

import socket
from pathlib import Path
from typing import Annotated, Any

import typer
import uvicorn

from app.archive import catalogue as catalogues
from app.archive import database, verify
from app.errors import BrokenSeeds, CannotStore
from app.settings import Settings

Seeds = Annotated[Path, typer.Option("--seeds", help="The folder of the catalogue.", show_default=False)]
Database = Annotated[Path, typer.Option("--database", help="The database file.", show_default=False)]
_settings = Settings()
_LONGEST_HEAD = 1 << 18  # bytes


def verify_seeds(seeds: Seeds = _settings.seeds) -> None:
    """Check the catalogue: quotations, dates, ids, languages, and that every sentence is accounted for."""
    found = catalogues.read(seeds)
    if faults := verify.check(found, seeds):
        noun = "fault" if len(faults) == 1 else "faults"
        typer.echo(f"{BrokenSeeds(faults)}\n{len(faults)} {noun} in {seeds}", err=True)
        raise typer.Exit(1)
    cited = sum(len(event.form.citations) for event in found.events.values())
    typer.echo(
        f"{len(found.documents)} documents, {len(found.events)} events, {cited} citations: every quotation is "
        "verbatim and every sentence is accounted for."
    )


def load(seeds: Seeds = _settings.seeds, path: Database = _settings.database) -> None:
    """Build the database from the catalogue: checked first, then put in place in one step."""
    built = database.build(seeds, path)
    typer.echo(f"Built {path} from {seeds}: {len(built.events)} events in {len(built.documents)} documents.")


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = _settings.host,
    port: Annotated[int, typer.Option(help="The port to listen on.", min=0, max=65535)] = _settings.port,
    workers: Annotated[int, typer.Option(help="How many processes serve.", min=1)] = _settings.workers,
    log_level: Annotated[
        str, typer.Option(help="critical, error, warning, info or debug.")
    ] = _settings.log_level,
) -> None:
    """Serve the site; builds the database first when it is missing or older than the catalogue."""
    settings = Settings()
    if log_level not in uvicorn.config.LOG_LEVELS:
        raise typer.BadParameter(f"{log_level!r} is none of {', '.join(uvicorn.config.LOG_LEVELS)}")
    _refuse_a_taken_port(host, port)
    if not database.is_current(settings.seeds, settings.database):
        typer.echo(f"Building {settings.database} from {settings.seeds} …")
        database.build(settings.seeds, settings.database)
    typer.echo(f"Isnad is at http://{host}:{port}/ (stop with Ctrl+C)")
    options: dict[str, Any] = {"host": host, "port": port, "workers": workers, "log_level": log_level}
    # httptools hangs up on an address of more than 64 KiB; h11 lets us say in words what is too much of it.
    options |= {"http": "h11", "h11_max_incomplete_event_size": _LONGEST_HEAD}
    uvicorn.run("app.main:create_app", factory=True, server_header=False, proxy_headers=True, **options)


def _refuse_a_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as wrong:
        raise CannotStore(
            f"cannot listen on {host} port {port}: {wrong.strerror}. Choose another with --port or --host"
        ) from wrong
