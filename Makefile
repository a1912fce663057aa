# make run   : the dashboard, on the sample papers if the database is empty
# make test  : lint, types and all tests
# make bench : speed, of reading and loading, and beside Datasette on SHARE of 4.2 million rows
# make lint, make docs, make nightly, make screenshots (every page, into build/screenshots)

VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
SHARE ?= 0.05
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-compile
# pip compiles on one core, and what nobody runs; what is left out and run once is compiled then.
COMPILE := $(BIN)/python -m compileall -qq -j 0 -x '/(tests?|pip|mypyc?|setuptools|lexers|graphql|petl|f2py|mssql|mysql|oracle)/' $(VENV)/lib || true
ROOMS := api app.py benchmarks charts council data_loaders database evaluation exports locales metrics pages sample_data ui
AS_ROOT = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null
APT := DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends
FIND_PYTHON = for p in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done

.PHONY: run test suite lint bench docs supply nightly screenshots chromium programs
.DELETE_ON_ERROR:

run: $(VENV)/run.stamp programs
	@$(BIN)/python -m sample_data --if-empty
	@echo "Séance publique : http://localhost:$(PORT)"
	@$(BIN)/python -m streamlit run app.py --server.port $(PORT) --server.showEmailPrompt false \
		--server.headless $$([ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ] && echo false || echo true)

# Tests wait for pages and processes a third of their time, in which the types are looked at.
test: $(VENV)/test.stamp chromium programs
	@$(MAKE) --no-print-directory -j 2 lint suite

# What is compiled is kept, whatever the environment says: four processes collect the tests at once, and many more read papers.
# Thousands of small databases and snapshots are forced to the disk, one after another: in memory, where it has 2 GiB to spare for files,
# that is no waiting. The folder is open to be gone through, since PostgreSQL's server runs as another user.
suite: $(VENV)/test.stamp
	@$(BIN)/python -m compileall -qq -j 0 $(ROOMS)
	@free=$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $$4 }'); \
	if [ -z "$$TMPDIR" ] && [ "$${free:-0}" -gt 2097152 ] && made=$$(mktemp -d /dev/shm/seance-XXXXXX); then \
		trap 'rm -rf "$$made"' EXIT; trap 'exit 130' INT TERM; chmod 755 "$$made"; export TMPDIR="$$made"; \
	fi; \
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 4 --dist worksteal

lint: $(VENV)/test.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/test.stamp
	@for bench in read load "beside --share $(SHARE)"; do $(BIN)/python -m benchmarks.$$bench || exit 1; done

docs: $(VENV)/run.stamp
	@$(BIN)/python -m metrics.definitions > docs/definitions.md

# After a change of the lock: docs/licences.md and docs/sbom.json.
supply: $(VENV)/test.stamp
	@$(BIN)/python -m benchmarks.shipping.supply

nightly: $(VENV)/test.stamp
	@$(BIN)/bandit -q -c pyproject.toml -r api app.py charts council data_loaders database exports locales metrics pages ui
	@SEANCE_MUTANTS=20000 SEANCE_ALL_PATTERNS=1 $(BIN)/python -m pytest tests/documents/test_mutants.py tests/documents/test_patterns.py
	@SEANCE_QUESTIONS=1000 $(BIN)/python -m pytest tests/api/test_same_rows.py
	@SEANCE_FILTERS=1000 $(BIN)/python -m pytest tests/exports/test_filtered.py
	@SEANCE_EXAMPLES=60 $(BIN)/python -m pytest tests/api/test_openapi.py
	@SEANCE_KILLS=10 $(BIN)/python -m pytest tests/database/test_killed_migrations.py
	@SEANCE_ALL_VARIANTS=1 $(BIN)/python -m pytest tests/browser/test_accessibility.py tests/browser/test_town.py \
		tests/browser/test_journeys.py tests/pages/test_pages.py

screenshots: $(VENV)/test.stamp chromium
	@$(BIN)/python -m tests.browser.screenshots

# The browser tests drive a Chromium of the system; without one they are skipped and say so.
chromium:
	@command -v chromium-headless-shell >/dev/null \
	|| { $(AS_ROOT) && apt-get update -qq && { $(APT) chromium-headless-shell || $(APT) chromium; } >/dev/null; } \
	|| command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	|| echo "Chromium introuvable : les tests de navigateur seront sautés. Pour les jouer : sudo apt-get install chromium"

# Two programs of the system read what Python alone cannot: scans (tesseract, in French) and Word 97 (antiword). Both are optional.
programs:
	@missing=""; \
	tesseract --list-langs 2>/dev/null | grep -qx fra || missing="$$missing tesseract-ocr tesseract-ocr-fra"; \
	command -v antiword >/dev/null || missing="$$missing antiword"; \
	[ -z "$$missing" ] || { $(AS_ROOT) && apt-get update -qq && $(APT) $$missing >/dev/null; } \
	|| echo "Sans$$missing, les pages numérisées ou les fichiers .doc ne seront pas lus. Pour les lire : sudo apt-get install$$missing"

$(VENV)/bin/python:
	@$(AS_ROOT) && [ -z "$$($(FIND_PYTHON))" ] && apt-get update -qq && $(APT) python3 python3-venv; \
	python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then echo "Il faut Python 3.11 ou plus récent (python3 introuvable ou trop ancien)."; exit 1; fi; \
	if ! $$python -m venv $(VENV) >/dev/null; then \
		rm -rf $(VENV); \
		if $(AS_ROOT); then apt-get update -qq && $(APT) python3-venv && $$python -m venv $(VENV); \
		else echo "Il manque le module venv : sudo apt-get install python3-venv"; exit 1; fi; \
	fi

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Installation des dépendances…"
	@$(PIP) -r requirements.txt
	@$(COMPILE)
	@touch $@

$(VENV)/test.stamp: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installation des dépendances de test…"
	@$(PIP) -r requirements-dev.txt
	@$(COMPILE)
	@touch $@
