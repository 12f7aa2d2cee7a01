# Chores of missieregister. `make help` lists them. A fresh machine needs python3 (3.11 or later), make and git.
PYTHON  ?= python3
PORT    ?= 8100
DATA    ?= data
LETTERS ?= samples
SHARED  ?= ../shared
VENV    := .venv
BIN     := $(VENV)/bin
READY   := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types bench docs score clean

help: ## list the chores
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make the environment in .venv and install everything, pinned

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

run: $(READY) ## build a register from LETTERS=samples into DATA=data and serve it on PORT=8100
	@$(BIN)/missieregister --data '$(DATA)' add --quiet '$(LETTERS)' || [ $$? -eq 1 ]
	@$(BIN)/missieregister --data '$(DATA)' serve --port $(PORT)

test: $(READY) ## lint, check types and run all tests, with coverage
	@$(MAKE) --no-print-directory lint types
	$(BIN)/pytest -n auto --cov --cov-report=term

lint: $(READY) ## ruff and import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

types: $(READY) ## mypy --strict
	$(BIN)/mypy

bench: $(READY) ## measure reading, extraction and storing; figures as ratios
	$(BIN)/python -m benchmarks.whole_path

docs: $(READY) ## regenerate what the docs generate from the code (schemas, command reference)
	$(BIN)/python -m docs.generate

score: $(READY) ## score extraction over the real letters in SHARED=../shared
	$(BIN)/missieregister extract $(SHARED)/corpus --format jsonl > .score.jsonl || [ $$? -eq 1 ]
	$(BIN)/python $(SHARED)/score.py $(SHARED)/gold/dev.tsv $(SHARED)/gold/missions.tsv .score.jsonl $(FLAGS)

clean: ## remove the environment and everything generated (not DATA)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .score.jsonl build src/*.egg-info
