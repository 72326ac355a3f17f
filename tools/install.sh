#!/usr/bin/env bash
# Make both environments from their lock files, with uv; does nothing when they are current. `install.sh dev` adds the development tools.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '  %s\n' "$1"; }

uv_bin=$(command -v uv || true)
if [ -z "$uv_bin" ]; then
  uv_bin=.tools/bin/uv
  if [ ! -x "$uv_bin" ]; then
    say "installing uv into .tools"
    python3 -m venv .tools
    .tools/bin/pip install --quiet --disable-pip-version-check uv==0.13.9
  fi
fi
export UV_LINK_MODE=${UV_LINK_MODE:-hardlink}

# make_env FOLDER PYTHON LOCK: the folder's stamp remembers which lock it was made from.
make_env() {
  local folder=$1 python=$2 lock=$3 stamp
  stamp=$(sha256sum "$lock" | cut -d' ' -f1)
  if [ "$(cat "$folder/.stamp" 2>/dev/null)" = "$stamp" ]; then return; fi
  say "Python $python environment in $folder from $lock"
  [ -x "$folder/bin/python" ] || "$uv_bin" venv --quiet --python "$python" "$folder"
  "$uv_bin" pip sync --quiet --python "$folder/bin/python" --require-hashes "$lock"
  echo "$stamp" > "$folder/.stamp"
}

if [ "${1:-}" = dev ]; then
  make_env .venv 3.12 requirements-dev.txt
  make_env bot/.venv 3.10 bot/requirements-dev.txt
else
  # The development locks hold everything of the others: an environment made from them serves as well.
  [ "$(cat .venv/.stamp 2>/dev/null)" = "$(sha256sum requirements-dev.txt | cut -d' ' -f1)" ] || make_env .venv 3.12 requirements.txt
  [ "$(cat bot/.venv/.stamp 2>/dev/null)" = "$(sha256sum bot/requirements-dev.txt | cut -d' ' -f1)" ] || make_env bot/.venv 3.10 bot/requirements.txt
fi
