#!/usr/bin/env bash
# Resolve the lock files anew from the .in files, with hashes and without the name of any index.
set -euo pipefail
cd "$(dirname "$0")/.."
uv_bin=$(command -v uv || echo .tools/bin/uv)
lock() { "$uv_bin" pip compile --quiet --generate-hashes --no-emit-index-url --custom-compile-command "make lock" --python-version "$1" "$2" -o "$3" "${@:4}"; }
lock 3.12 requirements.in requirements.txt
lock 3.12 requirements-dev.in requirements-dev.txt -c requirements.txt
lock 3.10 bot/requirements.in bot/requirements.txt
lock 3.10 bot/requirements-dev.in bot/requirements-dev.txt -c bot/requirements.txt
