# Commands of the portal. `make run` and `make test` are all that a newcomer needs.
SHELL := /bin/bash
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: run backup restore test check fast journeys bench css format workflow-doc

run: $(VENV)/.runtime  ## start the portal with its worker, with example records on the first run
	@PORT=$(PORT) deploy/run.sh

backup: $(VENV)/.runtime  ## one checked archive of everything, made while the portal runs
	@deploy/cadangkan.sh

restore: $(VENV)/.runtime  ## FILE=archive, put back; OPTIONS=--timpa over what is here, OPTIONS=--periksa only checks
	@FILE="$(FILE)" OPTIONS="$(OPTIONS)" deploy/pulihkan.sh

test: $(VENV)/.dev  ## everything: checks, tests on SQLite and PostgreSQL, browser journeys
	@tests/everything.sh

check: $(VENV)/.dev  ## lint, types, import contracts, the fast tests of the core: under a minute
	$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .
	$(VENV)/bin/lint-imports --no-cache
	$(VENV)/bin/djlint templates --lint --quiet
	SECRET_KEY=check $(PY) manage.py makemigrations --check --dry-run
	$(VENV)/bin/mypy innovasi
	$(VENV)/bin/pytest -q -n 2 -m "not journey and not slow and not wing"

bench: $(VENV)/.dev  ## quality of the search and speed of pages, on SQLite and PostgreSQL; SIZES="1000 10000 100000" for growth
	@bench/run.sh

format: $(VENV)/.dev
	$(VENV)/bin/ruff check --fix . && $(VENV)/bin/ruff format .

css:  ## build static/css from static/scss; needs Node, only for people who change the look
	cd static/scss && npm install --no-audit --no-fund && npm run build

workflow-doc: $(VENV)/.dev  ## write docs/workflow.md from the table of moves
	SECRET_KEY=doc $(PY) manage.py gambar_alur > docs/workflow.md

$(VENV)/bin/python:
	@deploy/python.sh $(VENV)

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	@echo "Memasang pustaka (sekali saja) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $(VENV)/.runtime $@
