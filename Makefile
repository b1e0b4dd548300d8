# `make` lists the targets. All of them work inside the clone: nothing is installed into the system.
#
# Every version is locked by hash: requirements.lock for the site, requirements-dev.lock for site and tests,
# requirements-build.lock for what builds packages. An install runs again only when its lock has changed.

PYTHON ?= python3
UV ?= uv
TESTS ?=

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-build-isolation --use-pep517
LOCKED := $(INSTALL) --require-hashes
SELF := $(INSTALL) --no-deps --editable .
LOCK := $(UV) pip compile --quiet --universal --generate-hashes --no-header $(LOCK_FLAGS)
VALIDATOR := tests/validator
# Only what is typed behind `make serve`: shells and hosts set HOST and PORT for purposes of their own.
option = $(if $(filter command,$(origin $1)),--$2 '$($1)')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve test lint types data tests compiled compile lock clean

help: ## list these targets
	@echo 'Isnad: make TARGET [VARIABLE=value]'
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1|\2/p' Makefile | while IFS='|' read -r target does; do \
	  printf '%-15s %s\n' "$$target" "$$does"; done

serve: .venv/runtime ## install what is needed and serve the site on http://127.0.0.1:8000; HOST, PORT, WORKERS, LOG_LEVEL
	@$(BIN)/isnad serve $(call option,HOST,host) $(call option,PORT,port) $(call option,WORKERS,workers) \
	  $(call option,LOG_LEVEL,log-level)

test: .venv/dev ## install what tests need, run every check and every test, then name the steps that failed
	@failed=; for step in lint types data tests compiled; do \
	  $(MAKE) --no-print-directory --silent $$step || failed="$$failed $$step"; done; \
	if [ -n "$$failed" ]; then printf '\nFailed:%s (each alone: make STEP)\n' "$$failed"; exit 1; fi; \
	printf '\nAll steps passed.\n'

lint: .venv/dev ## one step of test: style and common faults (ruff)
	@printf '\n== lint\n'
	@$(BIN)/ruff check --quiet --output-format concise . && $(BIN)/ruff format --check --quiet . && echo 'ruff has nothing to say'

types: .venv/dev ## one step of test: types (mypy --strict)
	@printf '\n== types\n'
	@$(BIN)/mypy --strict app tests

data: .venv/dev ## one step of test: seeds/ agrees with itself and with the documents (isnad verify)
	@printf '\n== data\n'
	@$(BIN)/isnad verify

tests: .venv/dev ## one step of test: the tests, in the browser too, on two cores; TESTS='tests/timeline -x' runs a part
	@printf '\n== tests\n'
	@$(BIN)/python -m pytest --quiet --numprocesses 2 $(TESTS)

compiled: .venv/dev ## one step of test: the tests of the extraction once more, on compiled code
	@printf '\n== compiled\n'
	@if [ -z "$$CI" ] && ! command -v cc >/dev/null; then echo 'There is no C compiler: the extraction stays as it is.'; \
	  else $(BIN)/python -m app.compiled && $(BIN)/python -m pytest --quiet --numprocesses 2 tests/extraction; fi

compile: .venv/dev ## compile the extraction, for half as many articles again a second (needs a C compiler; two minutes)
	@$(BIN)/python -m app.compiled

lock: ## write the lock files anew from pyproject.toml (needs uv; LOCK_FLAGS=--upgrade takes newer versions)
	$(LOCK) pyproject.toml --extra dev --output-file requirements-dev.lock
	$(LOCK) pyproject.toml --constraint requirements-dev.lock --output-file requirements.lock
	$(LOCK) --group build --constraint requirements-dev.lock --output-file requirements-build.lock
	cd $(VALIDATOR) && npm install --package-lock-only --ignore-scripts

clean: ## remove what was installed and built, never what was written
	rm -rf .venv var $(VALIDATOR)/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name '*.so' -not -path './.*' -delete

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Isnad needs Python 3.11 or newer: make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'This Python cannot make virtual environments: apt-get install python3-venv (Debian, Ubuntu), then again.' >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/runtime: .venv/python requirements.lock requirements-build.lock pyproject.toml
	@echo 'Installing into .venv, by hash from requirements.lock: about a minute, once.'
	@$(LOCKED) -r requirements-build.lock
	@$(LOCKED) -r requirements.lock
	@$(SELF)
	@touch $@

.venv/dev: .venv/python requirements-dev.lock requirements.lock requirements-build.lock pyproject.toml $(VALIDATOR)/package-lock.json
	@echo 'Installing into .venv, by hash from requirements-dev.lock: about a minute, once.'
	@$(LOCKED) -r requirements-build.lock
	@$(LOCKED) -r requirements-dev.lock
	@$(SELF)
	@if command -v npm >/dev/null; then cd $(VALIDATOR) && npm ci --silent --ignore-scripts; \
	  else echo 'npm is missing: HTML will not be validated.'; fi
	@touch .venv/runtime $@
