"""The GitHub action and the pre-commit hook, run step by step in a shell as their hosts do."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import srsly

from conftest import PROGRAM, ROOT

ACTION: dict[str, Any] = srsly.read_yaml(ROOT / "action.yml")
(HOOK,) = srsly.read_yaml(ROOT / ".pre-commit-hooks.yaml")
STORY = "Norway sold two frigates to Chile in May. The minister said that the ships will leave the yard in June.\n"
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


@dataclass(frozen=True, slots=True)
class Job:
    """What a job leaves behind."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str


def run_action(folder: Path, **inputs: str) -> Job:
    """The action's own steps (but for the installation, which borrows this one) with the expressions filled in."""
    runner = folder.parent / "runner"
    (runner / "extract").mkdir(parents=True)
    (runner / "extract/bin").symlink_to(PROGRAM.parent)
    output, summary = runner / "output", runner / "summary"
    output.touch()
    summary.touch()
    values = {f"inputs.{name}": field["default"] for name, field in ACTION["inputs"].items()}
    values |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    log, code = "", 0
    for step in ACTION["runs"]["steps"]:
        if step["name"] == "Install" or "uses" in step:
            continue
        values |= {f"steps.run.outputs.{key}": value for key, value in _outputs(output).items()}
        env = {key: _filled(text, values) for key, text in step.get("env", {}).items()}
        assert "${{" not in step["run"]
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env={**os.environ, **env, "RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(ROOT), "EXTRACT_QUIET": "",
                 "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf8", check=False,
        )  # fmt: skip
        log, code = log + done.stdout, done.returncode
        if code:
            break
    return Job(code, log, _outputs(output), summary.read_text("utf8"))


def _filled(text: str, values: dict[str, str]) -> str:
    return EXPRESSION.sub(lambda found: values[found[1]], text)


def _outputs(path: Path) -> dict[str, str]:
    return dict(line.split("=", 1) for line in path.read_text("utf8").splitlines())


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / "news").mkdir(parents=True)
    (folder / "news/a b.txt").write_text(STORY)
    (folder / "news/c.md").write_text("Peru bought a ship from Spain in 2020.\n")
    return folder


def test_the_action_writes_facts_a_summary_and_counts(articles: Path) -> None:
    job = run_action(articles, paths="news\n")
    assert (job.code, job.log) == (0, "")
    facts = (articles / "facts.jsonl").read_bytes()
    assert job.outputs["articles"] == "2"
    assert int(job.outputs["triples"]) == facts.count(b"\n") > 0
    assert job.outputs["facts"] == "facts.jsonl"
    assert job.summary.startswith("## Facts in the articles")


def test_an_unreadable_article_is_marked_in_the_diff_and_fails_the_job(articles: Path) -> None:
    (articles / "news/bad, 1.jsonl").write_text('{"text": 7}\n')
    job = run_action(articles, paths="news", emit="triple,article")
    assert job.code == 1
    assert "::error file=news/bad%2C 1.jsonl,line=1::`text` must be a string" in job.log
    assert "::error::articles that could not be processed: 1" in job.log
    assert "### Errors" in job.summary
    assert job.outputs["articles"] == "2"


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"min_triples": "900"}, "at least 900 are wanted"),
        ({"max_new_facts": "0"}, "at most 0 are allowed"),
        ({"paths": "$(touch hacked)\n; touch hacked", "fail_on_errors": "false", "min_triples": "1"}, "facts: 0"),
        ({"changed_since": "no-such-branch"}, "::error::--changed-since: git"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_gate_that_is_missed_fails_the_job(articles: Path, inputs: dict[str, str], told: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=articles, check=True)
    job = run_action(articles, **inputs)
    assert job.code
    assert told in job.log
    assert not list(articles.rglob("hacked"))


def test_patterns_and_a_baseline_reach_the_program(articles: Path) -> None:
    job = run_action(articles, glob="*.txt\n*.md\n!c.*\n")
    assert job.outputs["articles"] == "1"
    shutil.rmtree(articles.parent / "runner")
    (articles / "facts.jsonl").rename(articles / "old.txt.facts")
    job = run_action(articles, glob="*.txt", baseline="old.txt.facts", max_new_facts="0", fail_on_errors="false")
    assert (job.code, job.outputs["new"]) == (0, "0")


def test_every_input_and_output_is_used_and_documented() -> None:
    text = (ROOT / "action.yml").read_text("utf8")
    page = (ROOT / "docs/ci.md").read_text("utf8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name} }}" in text
        assert f"`{name}`" in page
    for name in ACTION["outputs"]:
        assert f"`{name}`" in page


def test_the_documented_workflows_are_valid_and_give_inputs_that_exist() -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs/ci.md").read_text("utf8"), re.M | re.S)
    workflow, hooks = map(srsly.yaml_loads, blocks)
    (step,) = (s for s in workflow["jobs"]["facts"]["steps"] if s.get("id") == "facts")
    assert set(step["with"]) <= set(ACTION["inputs"])
    assert hooks["repos"][0]["hooks"][0]["id"] == HOOK["id"]


def test_the_hook_passes_good_articles_and_names_bad_ones(articles: Path) -> None:
    (articles / "news/bad.txt").write_bytes(b"\0")
    names = sorted(p.relative_to(articles).as_posix() for p in articles.rglob("*.*"))
    wanted = [n for n in names if re.search(HOOK["files"], n) and not re.search(HOOK["exclude"], n)]
    assert wanted == names
    env = {**os.environ, "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"}
    command = HOOK["entry"].split()
    done = subprocess.run([*command, *wanted], cwd=articles, env=env, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"news/bad.txt: bytes that are no text" in done.stderr
    done = subprocess.run([*command, wanted[0]], cwd=articles, env=env, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("name", ["story.txt", "a/b.md", "p.html", "p.htm", "x.json", "x.jsonl.gz", "x.txt.zst"])
def test_the_hook_takes_what_the_program_reads(name: str) -> None:
    assert re.search(HOOK["files"], name)
    assert not re.search(HOOK["files"], f"{name}.png")
    assert re.search(HOOK["exclude"], "story.txt.meta.json")
