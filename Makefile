# make run · make test, and what they are made of. Each command sets up what it needs by itself.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check
CODE := libs plugins tests bench examples docs/tools conftest.py
TYPED := libs/community_core/src plugins/law_in_force/src plugins/public_health_basics/src
DEMO := --as-of 2026-01-31

.PHONY: help run test lint types imports tests browser bench docs site schemas traceability example clean

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "需要 Python 3.11 或更高版本；请用 make PYTHON=… 指明。 / Python 3.11 or later is needed; name it with make PYTHON=…"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "缺少 venv 模块；Debian 请先安装 python3-venv。 / The venv module is missing; on Debian install python3-venv."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run.done: $(VENV)/python requirements/run.txt requirements/constraints.txt libs/community_core/pyproject.toml $(wildcard plugins/*/pyproject.toml)
	$(PIP) install -q -c requirements/constraints.txt -r requirements/run.txt
	@touch $@

$(VENV)/dev.done: $(VENV)/run.done requirements/dev.txt
	$(PIP) install -q -c requirements/constraints.txt -r requirements/dev.txt
	@touch $@

run: $(VENV)/run.done ## judge the example community's year and write its report to out/
	@mkdir -p out
	@$(BIN)/community assess examples/data $(DEMO) --edition in-force --format html -o out/report.html
	@$(BIN)/community assess examples/data $(DEMO) --edition in-force --format xlsx -o out/report.xlsx
	@$(BIN)/community assess examples/data $(DEMO) --edition in-force
	@echo
	@echo "报告 / report: out/report.html  out/report.xlsx"

test: lint types imports tests ## all checks: ruff, mypy --strict, import-linter, every test

lint: $(VENV)/dev.done
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: $(VENV)/dev.done
	$(BIN)/mypy --strict $(TYPED)

imports: $(VENV)/dev.done
	$(BIN)/lint-imports

tests: $(VENV)/dev.done browser
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term --cov-fail-under=95

browser:
	@sh tests/browser/ensure_chromium.sh

bench: $(VENV)/dev.done ## the figures that the project claims, with their baselines
	$(BIN)/python bench/run.py

docs: schemas traceability ## everything under docs/ that is generated

schemas: $(VENV)/run.done
	$(BIN)/python docs/tools/schemas.py

traceability: $(VENV)/dev.done
	$(BIN)/python docs/tools/traceability.py

site: $(VENV)/dev.done docs ## the documentation site, in site/
	$(BIN)/mkdocs build --strict

example: $(VENV)/run.done ## make the example data anew, the same each time
	$(BIN)/python examples/generate.py

clean:
	rm -rf out site .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
