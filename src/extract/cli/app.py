"""The program: its commands, and how errors become messages and exit codes."""

from typing import Annotated

import typer

from extract.cli import (
    annotate,
    cache,
    diff,
    evaluate,
    export,
    info,
    patterns,
    relations,
    run,
    schema,
    text,
    view,
    why,
    why_not,
)
from extract.cli.messages import print_error
from extract.cli.signals import heed_signals
from extract.errors import UsageError

DONE, WRONG_USAGE, INTERRUPTED = 0, 2, 130

_HELP = """Facts from news on defence and foreign policy, as JSON lines.

\b
Examples:
  extract run seeds/
  extract run articles.jsonl -o facts.jsonl
  extract run seeds/ | jq -r '[.subject.name, .predicate, .object.name] | @tsv'
"""

app = typer.Typer(
    help=_HELP,
    invoke_without_command=True,
    rich_markup_mode=None,  # plain help: rich would add 60 ms to `--help`
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("run", help=run.HELP)(run.run_cli)
app.command("schema", help=schema.HELP)(schema.schema_cli)
app.command("info", help=info.HELP)(info.info_cli)
app.command("text", help=text.HELP)(text.text_cli)
app.command("view", help=view.HELP)(view.view_cli)
app.command("why", help=why.HELP)(why.why_cli)
app.command("why-not", help=why_not.HELP)(why_not.why_not_cli)
app.command("diff", help=diff.HELP)(diff.diff_cli)
app.command("eval", help=evaluate.HELP)(evaluate.eval_cli)
app.command("annotate", help=annotate.HELP)(annotate.annotate_cli)
app.command("export", help=export.HELP)(export.export_cli)
app.add_typer(cache.app, name="cache")
app.add_typer(patterns.app, name="patterns")
app.add_typer(relations.app, name="relations")


def _print_version(wanted: bool) -> None:
    if wanted:
        from extract import __version__  # noqa: PLC0415  (reads the package's metadata)

        typer.echo(f"extract {__version__}")
        raise typer.Exit()


@app.callback()
def _program(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(WRONG_USAGE)


def main(arguments: list[str] | None = None) -> int:
    """Run the program with `arguments` (the process's own where None) and return its exit code: 0 done, 1 some articles
    could not be read or processed, 2 wrong usage or an output that cannot be written, 130 interrupted."""
    heed_signals()
    try:
        code = app(arguments, prog_name="extract", standalone_mode=False)
    except UsageError as error:
        print_error(error)
        return WRONG_USAGE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except OSError as error:  # the output took no more: a full disk
        print_error(f"{error.filename or 'the output'}: {error.strerror or error}")
        return WRONG_USAGE
    except Exception as error:
        if not isinstance(error, typer.BadParameter.__bases__[0]):  # typer exports no name for the base of usage errors
            raise
        print_error(_usage_message(error))
        return WRONG_USAGE
    return code if isinstance(code, int) else DONE


def _usage_message(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "extract"
    message: str = error.format_message()  # type: ignore[attr-defined]
    return f"{message.rstrip('.')} - `{command} --help` says what there is"
