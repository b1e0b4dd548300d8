"""The same work from a shell: each command a few lines; our errors become one message and exit code 1."""

import sys

import typer

from app.cli import editing, reading, serving
from app.errors import IsnadError

cli = typer.Typer(
    name="isnad",
    help="A chronicle of US–Iraq relations in which every event opens the sentence it rests on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
cli.command("serve")(serving.serve)
cli.command("load")(serving.load)
cli.command("verify")(serving.verify_seeds)
cli.command("dates")(reading.dates)
cli.command("extract")(reading.extract)
cli.command("evaluate")(reading.evaluate)
cli.command("add")(editing.add)
cli.command("accept")(editing.accept)
cli.command("merge")(editing.merge)
cli.command("reject")(editing.reject)


def main() -> None:
    """Run the command that the shell asks for; what goes wrong on purpose is one message and exit code 1."""
    try:
        cli()
    except IsnadError as wrong:
        typer.echo(str(wrong), err=True)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        sys.stderr.close()
        sys.exit(1)
