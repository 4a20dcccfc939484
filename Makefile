# make run: the app. make test: the whole suite, with all that it needs; it fails where the tests reach less than 95% of
# data/ and documents/. make quick: an answer in five minutes. make check: content, lint, format, types. make audit: known
# weak points of the packages. make wheels: every pin has a wheel for each system. make lock: the three requirements
# files anew from pyproject.toml, with hashes.
PYTHON ?= python3
VENV ?= .venv
PORT ?= 8501
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock"

.PHONY: run test quick check audit wheels next lock

$(VENV)/installed: requirements.txt
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	$(PIP) -r requirements-dev.txt
	touch $@

run: $(VENV)/installed
	@echo "Immunotherapy Explorer: http://localhost:$(PORT)"
	$(BIN)/python -m streamlit run deploy/serve.py --server.port $(PORT) --server.headless true

test: $(VENV)/installed-dev
	$(BIN)/python -m tests.browser.install
	$(BIN)/python -m tests.support.install_office
	$(BIN)/python -m tests.deploy.install
	$(BIN)/python -m pytest --require-all --numprocesses 2 --dist loadscope --durations 25 \
		--cov=data --cov=documents --cov-report=term:skip-covered

# Everything that needs no browser, office program or proxy, and the main job in a real browser.
quick: $(VENV)/installed-dev
	$(BIN)/python -m tests.browser.install
	$(BIN)/python -m pytest --require-all --numprocesses 2 --dist loadscope --durations 10 \
		-m "smoke or not (browser or deploy or office or abuse)"

check: $(VENV)/installed-dev
	$(BIN)/python -m data.check
	$(BIN)/python -m pytest -q tests/catalogue
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Fails on a known weak point of a package; without network it says that nothing was audited.
audit: $(VENV)/installed-dev
	$(BIN)/python -m tests.house.audit

wheels: $(VENV)/installed-dev
	$(BIN)/python -m tests.house.wheels

# The quick tests against the newest Streamlit, in an environment of their own: says what broke.
NEXT := .venv-next
next:
	test -d $(NEXT) || $(PYTHON) -m venv $(NEXT)
	$(NEXT)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(NEXT)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade streamlit
	$(NEXT)/bin/python -m streamlit version
	$(NEXT)/bin/python -m pytest --tb=line -m "not (browser or deploy or office or abuse)"

lock: $(VENV)/installed-dev
	$(LOCK) --group test --output-file requirements.txt
	$(LOCK) --group test --group dev --constraints requirements.txt --output-file requirements-dev.txt
	$(LOCK) --constraints requirements.txt --output-file deploy/requirements.txt
