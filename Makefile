# Chores of missieregister. `make help` lists them. A fresh machine needs python3 (3.11 or later), make and git.
PYTHON  ?= python3
PORT    ?= 8100
DATA    ?= data
LETTERS ?= samples/letters
SHARED  ?= ../shared
VENV    := .venv
BIN     := $(VENV)/bin
READY   := $(VENV)/.ready
BENCHED := $(VENV)/.bench

# pip talks about itself otherwise.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types bench baseline docs weights score clean

help: ## list the chores
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make the environment in .venv and install everything, pinned (PYTHON=python3)

# What is missing is said here, in one line, rather than by a traceback further on.
$(READY): pyproject.toml constraints.txt
	@command -v '$(PYTHON)' >/dev/null || { echo "missieregister needs Python 3.11 or later, and there is no '$(PYTHON)'. Name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@'$(PYTHON)' -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "missieregister needs Python 3.11 or later, and '$(PYTHON)' is $$('$(PYTHON)' -V 2>&1). Name another: make PYTHON=python3.12 ..." >&2; exit 1; }
	@'$(PYTHON)' -c 'import ensurepip, venv' 2>/dev/null || { echo "'$(PYTHON)' cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	'$(PYTHON)' -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $@

run: $(READY) ## build a register from LETTERS=samples/letters into DATA=data and serve it on PORT=8100
	@[ -e '$(LETTERS)' ] || { echo "There is no '$(LETTERS)'. Name a file or folder with letters: make run LETTERS=..." >&2; exit 1; }
	@$(BIN)/missieregister add --data '$(DATA)' --quiet '$(LETTERS)' || [ $$? -eq 1 ]
	@$(BIN)/missieregister serve --data '$(DATA)' --port '$(PORT)'

test: $(READY) ## lint, check types and run all tests, with coverage
	@$(MAKE) --no-print-directory lint types
	$(BIN)/pytest -n auto --cov --cov-report=term

lint: $(READY) ## ruff and import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo

types: $(READY) ## mypy --strict
	$(BIN)/mypy

# The yardstick is no part of the development environment: it brings a dozen packages that nothing else needs.
$(BENCHED): $(READY)
	@$(BIN)/python -m pip install --quiet --prefer-binary -c constraints.txt -e '.[bench]' || echo "spaCy cannot be installed here: the benchmark goes without its yardstick." >&2
	@touch $@

bench: $(BENCHED) ## measure extraction beside spaCy, reading and storing beside a plain FTS5 loop (FLAGS='--documents 500'), then the register
	$(BIN)/python -m benchmarks.extraction --corpus '$(SHARED)/corpus'
	@echo
	$(BIN)/python -m benchmarks.whole_path --corpus '$(SHARED)/corpus' $(FLAGS)
	@echo
	$(BIN)/python -m benchmarks.register

baseline: $(READY) ## note what is read now as what CI compares with (samples, and the real letters in SHARED=../shared)
	$(BIN)/missieregister extract samples/letters --format jsonl > evaluation/baseline/samples.jsonl
	$(BIN)/python -m evaluation.changes evaluation/baseline/corpus.jsonl '$(SHARED)/corpus' --write

docs: $(READY) ## regenerate what the docs generate from the code (schemas, command reference, modules)
	$(BIN)/python -m docs.generate

weights: $(READY) ## learn the weights of what no frame foresees from the open sets (about two minutes)
	$(BIN)/python -m evaluation.learning

score: $(READY) ## score extraction over the real letters in SHARED=../shared (FLAGS=--misses lists the misses)
	$(BIN)/missieregister extract '$(SHARED)/corpus' --format jsonl > .score.jsonl || [ $$? -eq 1 ]
	$(BIN)/python '$(SHARED)/score.py' '$(SHARED)/gold/dev.tsv' '$(SHARED)/gold/missions.tsv' .score.jsonl $(FLAGS)

clean: ## remove the environment and everything generated (not DATA)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .score.jsonl build src/*.egg-info
