#!/usr/bin/env bash
# Every test of both worlds, then one summary. `tools/test.sh PATH` runs only that. Exits non-zero when anything failed.
set -uo pipefail
cd "$(dirname "$0")/.."
tools/install.sh dev
.venv/bin/python -m tools.train || exit 1
narrowed=${1:-}
failed=0
modern() { .venv/bin/python -m pytest "$@" || failed=1; }
rasa_world() { PYTHONPATH=. bot/.venv/bin/python -W ignore -m pytest -q -c tests/bot/pytest.ini "$@" || failed=1; }
case "$narrowed" in
  tests/bot*) rasa_world "$narrowed" ;;
  ?*) modern "$narrowed" ;;
  *)
    echo "── the Rasa world (Python 3.10)"
    rasa_world tests/bot
    echo "── the modern world (Python 3.12)"
    modern -ra
    ;;
esac
exit $failed
