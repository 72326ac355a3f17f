#!/usr/bin/env bash
# Formatting, rules, types, direction of imports, and Rasa's own data validation.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/install.sh dev
.venv/bin/ruff format --check .
.venv/bin/ruff check .
.venv/bin/mypy
.venv/bin/lint-imports
echo "── rasa data validate"
PYTHONPATH=. RASA_TELEMETRY_ENABLED=false PYTHONWARNINGS=ignore bot/.venv/bin/python -W ignore -m rasa data validate \
  --domain domain.yml --data data/nlu data/rules --config config.yml --fail-on-warnings --quiet
