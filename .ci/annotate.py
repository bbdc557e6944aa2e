"""From the messages of `extract run --log-json` on standard input to GitHub's: errors become annotations on their files (on
standard error), and the counts at the end become outputs of the step (on standard output)."""

import json
import sys

MOST = 50
"""GitHub shows ten annotations of a step; the log may hold some more."""
ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def annotation(message: dict[str, str | None]) -> str:
    """An error as a workflow command; "news.jsonl:7" is line 7 of a file."""
    where = message.get("where") or ""  # none where the command line is wrong
    path, _, line = where.rpartition(":")
    numbered = path and line.isdigit()
    place = f" file={(path if numbered else where).translate(IN_PROPERTIES)}" if where else ""
    if numbered:
        place += f",line={line}"
    text = f"{message['what']}" + (f" - {message['hint']}" if message.get("hint") else "")
    return f"::error{place}::{text.translate(ESCAPES)}"


def main() -> None:
    """Read the messages to their end."""
    errors = 0
    for line in sys.stdin:
        try:
            message = json.loads(line)
        except ValueError:  # a crash has no JSON
            print(line, end="", file=sys.stderr)
            continue
        if message["level"] == "error":
            errors += 1
            if errors <= MOST:
                print(annotation(message), file=sys.stderr)
        elif message["level"] == "summary":
            for name in ("articles", "triples", "errors", "new"):
                print(f"{name}={message[name]}")
        else:
            print(message["what"], file=sys.stderr)


if __name__ == "__main__":
    main()
