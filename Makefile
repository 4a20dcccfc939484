# make run: serve the app.  make test: everything the tests need, and the whole suite.
# make lock: both requirements.txt anew from pyproject.toml, with hashes; the one in deploy/ is for running alone.
PYTHON ?= python3
VENV ?= .venv
PORT ?= 8501
BIN := $(VENV)/bin

.PHONY: run test check audit lock

$(VENV)/installed: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

run: $(VENV)/installed
	@echo "Immunotherapy Explorer: http://localhost:$(PORT)"
	$(BIN)/python -m streamlit run deploy/serve.py --server.port $(PORT) --server.headless true

test: $(VENV)/installed
	$(BIN)/python -m tests.browser.install
	$(BIN)/python -m tests.documents.install
	$(BIN)/python -m tests.deploy.install
	REQUIRE_BROWSER=1 $(BIN)/python -m pytest

check: $(VENV)/installed
	$(BIN)/python -m data.check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Fails on a known weak point of a package; without network it says that nothing was audited.
audit: $(VENV)/installed
	$(BIN)/python -m tests.packages.audit

lock:
	$(BIN)/uv pip compile pyproject.toml --group test --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --output-file requirements.txt
	$(BIN)/uv pip compile pyproject.toml --constraints requirements.txt --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --output-file deploy/requirements.txt
