"""nlp.js, from npm into var/bench/nlpjs on the first run. Without node, npm or a registry it is left out, and the report says why."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from sira.settings import ROOT
from tools.bench.json_lines import JsonLines
from tools.bench.sentences import Sentence

PACKAGES = ("@nlpjs/basic@4.27.0", "@nlpjs/lang-fr@4.26.1")
FOLDER = ROOT / "var" / "bench" / "nlpjs"
INSTALL_TIMEOUT_S = 180


class NotThere(Exception):
    """This peer cannot run here; the text says why."""


def install() -> Path:
    """Returns: the folder of modules. Raises: NotThere."""
    modules = FOLDER / "node_modules"
    if shutil.which("node") is None:
        raise NotThere("node is not installed")
    if (modules / "@nlpjs" / "basic").is_dir() and (modules / "@nlpjs" / "lang-fr").is_dir():
        return modules
    npm = shutil.which("npm")
    if npm is None:
        raise NotThere("npm is not installed")
    FOLDER.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit", "--no-fund", *PACKAGES]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=INSTALL_TIMEOUT_S)  # noqa: S603
    except subprocess.CalledProcessError as error:
        raise NotThere(f"npm could not install {' '.join(PACKAGES)}: {str(error.stderr).strip()[-200:]}") from error
    except subprocess.TimeoutExpired as error:
        raise NotThere(f"npm did not install {' '.join(PACKAGES)} within {INSTALL_TIMEOUT_S} s") from error
    return modules


def nlpjs(sentences: list[Sentence], folder: Path) -> JsonLines:
    """The peer, to be trained when it is entered. Raises: NotThere."""
    modules = install()
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / "train.json"
    data.write_text(json.dumps([[sentence.text, sentence.label] for sentence in sentences], ensure_ascii=False))
    program = str(Path(__file__).with_name("nlpjs_peer.js"))
    return JsonLines(["node", program, str(data)], {**os.environ, "NODE_PATH": str(modules)}, folder / "nlpjs.log")
