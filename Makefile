# Everything here works on a fresh machine with python3, pip and make: `make demo`, then `make test`.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXAMPLE ?= seeds/articles/storm.txt
SOURCES := summarize evals tests benchmarks

.DEFAULT_GOAL := help
.PHONY: help demo install dev check test coverage eval results format clean

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

$(BIN)/summarize: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(BIN)/pytest: $(BIN)/summarize
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

install: $(BIN)/summarize  ## the package and its command, in $(VENV)

dev: $(BIN)/pytest  ## the same with everything that tests and checks need

demo: install  ## reads an article by the built-in rules: no key, no network
	$(BIN)/summarize extract $(EXAMPLE)

check: dev  ## style, types, and the one way that data flows
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check  ## all checks and all tests that this machine allows
	$(BIN)/pytest --numprocesses 2 --dist worksteal

coverage: check  ## the same, counting the branches that the tests take: twice the time
	$(BIN)/pytest --numprocesses 2 --dist worksteal --cov --cov-report term

eval: install  ## scores the built-in rules on the seeds and holds them to their baseline
	$(BIN)/summarize eval --baseline evals/baselines/stub.json
	$(BIN)/summarize eval --suite events --baseline evals/baselines/events.json

results: install  ## rewrites docs/results.md; LOCAL="NAME=URL ..." adds models at endpoints
	mkdir -p build/eval
	for name in stub empty regex; do \
	  $(BIN)/summarize eval --model $$name --log build/eval/$$name.jsonl --fresh --quiet -o build/eval/$$name.txt; done
	for model in $(LOCAL); do name=$${model%%=*}; \
	  $(BIN)/summarize eval --split test --model $$name --base-url $${model#*=} --concurrency 1 \
	    --log build/eval/$$name.jsonl -o build/eval/$$name.txt; done
	$(BIN)/summarize eval table build/eval/*.jsonl -o docs/results.md

format: dev  ## puts the code into the house's format
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

clean:  ## removes what was made
	rm -rf $(VENV) build dist .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
