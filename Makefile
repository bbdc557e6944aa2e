# What a developer types. `make help` lists it.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# One thread a process: the network is small, and two test workers share two cores.
export OMP_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run setup test lint types check eval golden model docs clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.installed ## install the program into .venv and run it on the articles in seeds/
	@$(BIN)/extract run seeds/

setup: $(VENV)/.developing ## install what working on it takes into .venv

test: lint types check ## style, layers, types, tests and quality floors

lint: $(VENV)/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.developing
	$(BIN)/mypy

check: $(VENV)/.developing
	$(BIN)/pytest -n 2 --dist loadscope

eval: $(VENV)/.installed ## print the measures and compare them with the floors
	$(BIN)/python benchmarks/evaluate.py

golden: $(VENV)/.developing ## write tests/golden and the README's outputs anew; read the diff before you commit it
	$(BIN)/python tests/golden/regenerate.py

model: $(VENV)/.developing ## train the shipped language model anew from the public treebanks
	$(BIN)/python -m pip install --quiet -e '.[training]'
	$(BIN)/weasel run all training

docs: $(VENV)/.developing ## show the documentation at http://127.0.0.1:8000
	$(BIN)/mkdocs serve

clean: ## remove the environment and everything that tools left behind
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests training benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps, so that a second call installs nothing. Code and patterns are used where they stand (an editable install).
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "extract needs Python 3.11 or newer; say make PYTHON=...")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.developing: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.installed
