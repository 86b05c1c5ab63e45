# Everything a developer types. Each target sets up what it needs on a fresh machine.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
SAMPLE := sample-vault

RUN_LIBRARIES := python3-venv libgl1 libegl1 libfontconfig1 libfreetype6 libdbus-1-3 libglib2.0-0 libx11-6 \
  libx11-xcb1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
  libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 \
  libxcb-xfixes0 libxcb-xkb1 libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libcups2
TEST_LIBRARIES := $(RUN_LIBRARIES) xvfb xauth xdotool git

.PHONY: help run test lint types layers unit bench forms catalogues screenshots wheel sbom fonts lock clean system-run system-test

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: system-run .venv/ready ## Open vetdesk on a fresh sample vault; with no display, print where the PDF is
	@rm -rf $(SAMPLE)
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then $(BIN)/vetdesk demo --out $(SAMPLE) --open; \
	else $(BIN)/vetdesk demo --out $(SAMPLE); fi

test: system-test .venv/ready lint types layers unit ## Check style, types, layers and run all tests

lint:
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types:
	@$(BIN)/mypy

layers:
	@$(BIN)/lint-imports

# The window and the page engine never share a process in the program, so they do not here either.
# The journeys take longest, so they begin first and nobody waits for the last of them: tests/conftest.py
# puts the long files first, which xdist would otherwise sort behind those with more tests.
SHARED_OUT := -n 2 --dist loadfile --no-loadscope-reorder
unit:
	@$(BIN)/pytest $(SHARED_OUT) -q --ignore=tests/desktop --ignore=tests/journeys
	@$(BIN)/pytest $(SHARED_OUT) -q tests/journeys tests/desktop

bench: system-run .venv/ready ## Measure the promises of performance; writes benchmarks/results.md
	@$(BIN)/python -m benchmarks

forms: .venv/ready ## Compile ui/*.ui into src/vetdesk/desktop/forms
	@$(BIN)/python ui/compile.py

catalogues: .venv/ready ## Refresh the translation catalogues in resources/i18n
	@$(BIN)/python tools/catalogues.py

screenshots: system-run .venv/ready ## Write PNGs of every page, zh/en, light/dark, to screenshots/
	@$(BIN)/python tools/screenshots.py

wheel: .venv/ready ## Build the wheel into dist/
	@rm -rf dist && $(BIN)/python -m build --wheel --no-isolation

sbom: system-run .venv/ready ## Write what the program is made of to dist/sbom.json (CycloneDX)
	@mkdir -p dist && $(BIN)/python tools/sbom.py > dist/sbom.json

fonts: .venv/ready ## Rebuild the bundled fonts (needs the Debian packages fonts-noto-cjk and unicode-data)
	@$(BIN)/python tools/build_fonts.py

lock: ## Refresh the hash-pinned requirement files
	@$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header \
	  --python-version 3.11 -q -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-header \
	  --python-version 3.11 -q -c requirements.lock -o requirements-dev.lock

clean: ## Remove what make has built
	@rm -rf .venv dist build $(SAMPLE) screenshots out

system-run:
	@tools/system_libraries.sh $(RUN_LIBRARIES)

system-test:
	@tools/system_libraries.sh $(TEST_LIBRARIES)

# Compiled once here, because where PYTHONDONTWRITEBYTECODE is set every start would compile again.
.venv/ready: requirements-dev.lock pyproject.toml
	@echo "Setting up Python's packages in .venv (once; some minutes) ..." >&2
	@python3 -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q .venv/lib src/vetdesk >/dev/null 2>&1 || true
	@touch $@
