"""The options of `extract run` and `extract view`, as typer reads them: one type each, with its name and its help."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

Paths = Annotated[list[str] | None, Argument(metavar="PATH...", show_default=False)]
OutputFile = Annotated[
    Path | None, Option("-o", "--output", metavar="FILE", help="Write to FILE, which appears whole or not at all.")
]
OutputLocation = Annotated[
    str | None,
    Option(
        "-o",
        "--output",
        metavar="FILE|FOLDER",
        help="Write to FILE, which appears whole or not at all; with --engine ray to FOLDER, in shards.",
    ),
]
Date = Annotated[
    str | None,
    Option("--date", metavar="DATE", help="Date of articles that state none: YYYY-MM-DD, YYYY-MM or YYYY."),
]
Emit = Annotated[
    list[str] | None,
    Option(
        "--emit",
        metavar="KIND",
        help="What to write: triple, entity, attribution, article, error; several with commas. [triple]",
    ),
]
Scope = Annotated[
    str, Option("--scope", metavar="entity|open", help="entity: facts that touch an entity; open: all facts.")
]
MinConfidence = Annotated[
    float, Option("--min-confidence", metavar="X", help="Only facts of which the program is that sure, from 0 to 1.")
]
Model = Annotated[
    str | None, Option("--model", metavar="NAME", help="An installed spaCy pipeline in place of our model.")
]
Patterns = Annotated[
    Path | None, Option("--patterns", metavar="DIR", help="A folder of your own patterns, read after ours.")
]
OnlyPatterns = Annotated[
    bool, Option("--only-patterns", help="Use the entity patterns of --patterns alone, without ours.")
]
Glob = Annotated[
    list[str] | None,
    Option(
        "--glob",
        metavar="PATTERN",
        help="Of folders, only files that fulfil it: '*.html', '2024/**', '!drafts/'. May be repeated.",
    ),
]
ChangedSince = Annotated[
    str | None,
    Option(
        "--changed-since",
        metavar="REF",
        help="Only files that are new or changed, as git says, since the branch left REF.",
    ),
]
AnyLanguage = Annotated[bool, Option("--any-language", help="Also read texts that do not look like English.")]
Jobs = Annotated[
    str | None,
    Option("-j", "--jobs", metavar="N|auto", help="Processes to work with; auto: one for each core. [1]"),
]
Timeout = Annotated[
    float | None,
    Option("--timeout", metavar="SECONDS", help="Give an article up that takes longer, and name it."),
]
NoCache = Annotated[bool, Option("--no-cache", help="Process everything, and keep nothing for the next run.")]
SummaryFile = Annotated[
    Path | None,
    Option("--summary", metavar="FILE", help="Write a summary in Markdown to FILE, for people and CI jobs."),
]
Baseline = Annotated[
    Path | None,
    Option(
        "--baseline",
        metavar="FILE",
        help="Output of an earlier run: facts that are not in it are new ones in the summary.",
    ),
]
Quiet = Annotated[
    bool, Option("-q", "--quiet", envvar="EXTRACT_QUIET", help="No progress and no summary line; errors are told.")
]
LogJson = Annotated[bool, Option("--log-json", help="Messages on standard error as JSON, one object a line.")]
Engine = Annotated[
    str, Option("--engine", metavar="local|ray", help="ray: on a cluster, in shards in the folder -o names.")
]
Address = Annotated[
    str | None,
    Option("--address", metavar="A", help="With ray: a running cluster, 'auto' or HOST:PORT; else one is started."),
]
ShardFormat = Annotated[str, Option("--format", metavar="jsonl|parquet", help="With ray: what the shards are.")]
BlockArticles = Annotated[
    int, Option("--block-articles", metavar="N", help="With ray: articles in a shard, on average.")
]
PageTitle = Annotated[str | None, Option("--title", metavar="TEXT", help="The page's title.")]
Texts = Annotated[
    list[str] | None, Option("--texts", metavar="PATH", help="Articles of the records, found by id. May be repeated.")
]
