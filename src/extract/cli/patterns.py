"""`extract patterns`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.messages import print_error, print_note
from extract.errors import ArticleError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.pattern_tools.entity_lines import Problem

HELP = """Tools for patterns: those of a folder of your own, DIR, or ours without DIR.

\b
DIR may hold
  entities/*.jsonl
  relations/   catalogue*.jsonl event-nouns*.jsonl rules*.jsonl types.toml
  status/      connectives.jsonl embedding.jsonl modality.jsonl reporting.jsonl
  reference/   capitals.jsonl descriptions.toml given-names.toml metonyms.toml
               other-names.toml pleonastic.toml roles.toml seats.toml

Lines are read after ours, types are added, another .toml file takes the place of ours. No other file is read; a run with
--patterns names those that it leaves.

An entity pattern is a line of JSON in the format of spaCy's EntityRuler: {"label", "pattern", "id", "name"?, "kind"?,
"examples"?, "counterexamples"?}. A relation is a line as `extract relations show ID --json` prints it, a rule is {"id",
"pattern" (of spaCy's DependencyMatcher), "subject", "predicate", "object" (nodes of it), "lemma"?, "object_role"?,
"relation"?, "examples", "counterexamples"}; a line of event nouns is {"id", "nouns", "agent"?, "theme"?, "others"?,
"possessor"?, "between"?, "examples", "counterexamples"}.

\b
Examples:
  extract patterns suggest articles/
  extract patterns lint mine/ && extract patterns test mine/
  extract run articles/ --patterns mine/
"""

app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)

Folder = Annotated[Path | None, typer.Argument(metavar="DIR", show_default=False)]
Patterns = Annotated[
    Path | None, typer.Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
]
Only = Annotated[bool, typer.Option("--only-patterns", help="Leave our entity patterns out.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]

_LINT = """Check pattern files without reading an article, and print each problem as FILE:LINE: CHECK: REASON.

Checks: shape (no JSON, unknown or missing keys), label, attribute (misspelt token attributes and predicates), regex,
never-matches, examples, duplicate, conflict (one pattern or id with two labels or names), ambiguous (one pattern with two
ids), shadowed (a pattern of shape with another label wins), common-word (an alias that is a frequent word and shows no
counterexample), place (a file that nothing reads); of relations: shape, relation (a type or an inverse that is not there, a
frame without verbs or nouns), duplicate, examples; of rules: shape, rule (a pattern that spaCy does not take, a side that is
no node, an unknown relation), duplicate, examples; of event nouns: shape, duplicate, examples. Yours are also
compared with ours.

Exit codes: 0 no problem; 1 problems; 2 wrong usage.

\b
Examples:
  extract patterns lint
  extract patterns lint mine/ --json | jq -r '[.file, .line, .what] | @tsv'
"""
_TEST = """Run the examples and counterexamples of entity patterns, relations, rules and event nouns.

Exit codes: 0 all as they say; 1 some are not, each named with file and line; 2 wrong usage.

\b
Examples:
  extract patterns test
  extract patterns test mine/ --only-patterns
"""
_SUGGEST = """Rank the capitalised or designation-like names in articles that no pattern matches, with contexts.

Names that stand in more articles come first. PATH is what `extract run` takes. A line has the number of articles, of
mentions, the label that the model gives, the name, and a context.

Exit codes: 0 all articles read; 1 some could not be read (each named on standard error); 2 wrong usage.

\b
Examples:
  extract patterns suggest articles/ --limit 20
  extract patterns suggest articles.jsonl --patterns mine/ --json | jq -r .text
"""
_LIST = """List entity patterns: file and line, label, id, kind, and the phrase (or JSON of the tokens).

Exit codes: 0; 1 a file has lines that are no patterns (each named on standard error, the others listed); 2 wrong usage.

\b
Examples:
  extract patterns list --label WEAPON --search leopard
  extract patterns list --patterns mine/ --only-patterns --json
"""


@app.command("lint", help=_LINT)
def lint_cli(folder: Folder = None, only: Only = False, as_json: AsJson = False) -> int:
    from extract.language import load_language  # noqa: PLC0415  (`--help` must not wait for these)
    from extract.pattern_tools.events import lint_events  # noqa: PLC0415
    from extract.pattern_tools.lint import lint  # noqa: PLC0415
    from extract.pattern_tools.relations import lint_relations  # noqa: PLC0415
    from extract.pattern_tools.rules import lint_rules  # noqa: PLC0415

    folder = _own(folder, only)
    found = lint_relations(folder)
    # A rule may name a relation of its own folder, which has to be whole for that.
    found += [] if any(p.check != "examples" for p in found) else lint_rules(folder)
    found += lint_events(folder)
    return _report([*lint(load_language(), folder, only=only), *found], as_json)


@app.command("test", help=_TEST)
def test_cli(folder: Folder = None, only: Only = False, as_json: AsJson = False) -> int:
    from extract.language import load_language  # noqa: PLC0415
    from extract.pattern_tools.events import lint_events, try_events  # noqa: PLC0415
    from extract.pattern_tools.relations import lint_relations, try_relations  # noqa: PLC0415
    from extract.pattern_tools.rules import lint_rules, try_rules  # noqa: PLC0415
    from extract.pattern_tools.trial import try_examples  # noqa: PLC0415
    from extract.pipeline import load  # noqa: PLC0415

    folder = _own(folder, only)
    tried, problems = try_examples(load_language(), folder, only=only)
    unfit = [p for p in lint_relations(folder) if p.check != "examples"]
    unfit += [] if unfit else [p for p in lint_rules(folder) if p.check != "examples"]
    unfit += [] if unfit else [p for p in lint_events(folder) if p.check != "examples"]
    if not problems and not unfit:
        nlp = load(None, folder)
        for attempt in (try_relations, try_rules, try_events):
            more, wrong = attempt(nlp, folder)
            tried, unfit = tried + more, unfit + wrong
    problems += unfit
    code = _report(problems, as_json)
    print_note(f"{tried:,} examples and counterexamples tried, {len(problems):,} problems")
    return code


@app.command("suggest", help=_SUGGEST)
def suggest_cli(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...")],
    patterns: Patterns = None,
    only: Only = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many to print.")] = 50,
    as_json: AsJson = False,
) -> int:
    from extract.pattern_tools.suggest import suggest  # noqa: PLC0415
    from extract.pipeline import load  # noqa: PLC0415

    patterns = _own(patterns, only)
    nlp = load(None, patterns, only_patterns=only)
    nlp.select_pipes(disable=nlp.pipe_names[nlp.pipe_names.index("extract_dates") + 1 :])  # later stages add nothing
    failed: list[ArticleError] = []
    for found in suggest(nlp, _texts(paths, failed))[:limit]:
        if as_json:
            typer.echo(json.dumps(asdict(found), ensure_ascii=False))
        else:
            typer.echo(f"{found.articles}\t{found.count}\t{found.label or '-'}\t{found.text}\t{found.contexts[0]}")
    return 1 if failed else 0


@app.command("list", help=_LIST)
def list_cli(
    label: Annotated[str | None, typer.Option("--label", metavar="LABEL", help="Only of this label.")] = None,
    search: Annotated[
        str | None, typer.Option("--search", metavar="WORDS", help="Only where pattern, id or name hold this text.")
    ] = None,
    patterns: Patterns = None,
    only: Only = False,
    as_json: AsJson = False,
) -> int:
    from extract.entities.gazetteer import LABELS  # noqa: PLC0415
    from extract.pattern_tools.entity_lines import read_vocabulary  # noqa: PLC0415
    from extract.pattern_tools.select import select_lines  # noqa: PLC0415

    patterns = _own(patterns, only)
    if label is not None and label.upper() not in LABELS:
        raise UsageError(f"--label: unknown label {label!r}", f"one of {', '.join(sorted(LABELS))}")
    vocabulary = read_vocabulary(patterns, only=only)
    for line in select_lines(vocabulary.lines, label, search):
        p = line.pattern
        phrase = p.pattern if isinstance(p.pattern, str) else json.dumps(p.pattern, ensure_ascii=False)
        if as_json:
            row = {"file": line.where.path, "line": line.where.line, **p.model_dump(mode="json")}
            typer.echo(json.dumps(row, ensure_ascii=False))
        else:
            place = f"{Path(line.where.path).name}:{line.where.line}"
            typer.echo(f"{place}\t{p.label}\t{p.id}\t{p.kind or '-'}\t{phrase}")
    for problem in vocabulary.problems:
        print_error(f"{problem.check}: {problem.what}", where=str(problem.where))
    return 1 if vocabulary.problems else 0


def _own(folder: Path | None, only: bool) -> Path | None:
    """The user's folder, None where it is ours.

    Raises:
        UsageError: it is no folder, or there is none for `only`.
    """
    from extract.patterns import root  # noqa: PLC0415

    if folder is not None and not folder.is_dir():
        raise UsageError(f"{folder} is no folder")
    if folder is not None and folder.resolve() == root().resolve():
        folder = None
    if only and folder is None:
        raise UsageError("--only-patterns needs a folder of your own patterns")
    return folder


def _report(problems: Sequence[Problem], as_json: bool) -> int:
    for p in problems:
        row = {"file": p.where.path, "line": p.where.line, "check": p.check, "what": p.what}
        typer.echo(json.dumps(row, ensure_ascii=False) if as_json else str(p))
    return 1 if problems else 0


def _texts(paths: list[str], failed: list[ArticleError]) -> Iterator[str]:
    """The texts of the articles that can be read; the others are named and go to `failed`."""
    from extract.read.articles import read_articles  # noqa: PLC0415
    from extract.read.selection import select  # noqa: PLC0415

    for article in read_articles(paths, None, selection=select(paths, ())):
        if isinstance(article, ArticleError):
            failed.append(article)
            print_error(article.what, where=str(article.where), hint=article.hint)
        else:
            yield article.text
