# Sira's verbs. `make help` prints them.
.PHONY: help install run demo test lint train evaluate bench shell screenshots vectors lock
PYTHON = .venv/bin/python
RASA_PYTHON = bot/.venv/bin/python

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

install: ## make both environments (Python 3.12 and 3.10) from their lock files
	@tools/install.sh

run: install ## start Sira: web chat, console, Telegram when a token is set
	@$(PYTHON) -m tools.launch

demo: install ## as run, with obviously fictional cases
	@$(PYTHON) -m tools.launch --demo

train: install ## train the understanding when its sources changed
	@$(PYTHON) -m tools.train

test: ## every test; T=path narrows
	@tools/test.sh $(T)

lint: ## formatting, rules, types, imports, training data
	@tools/lint.sh

evaluate: install-dev train ## judge SET=file.jsonl (default: the held-out set), OUT=report.json
	@$(PYTHON) -m tools.evaluation $(SET) $(if $(OUT),--out $(OUT))

bench: install-dev train ## measure Sira beside its peers, OUT=file.json ARGS="--quick | --full | --long …"
	@$(PYTHON) -m tools.bench $(if $(OUT),--out $(OUT)) $(ARGS)

shell: install train ## talk to the assistant in a terminal
	@$(PYTHON) -m tools.shell

screenshots: install-dev train ## make the pictures of the README with a real browser
	@$(PYTHON) -m tools.screenshots

vectors: install-dev ## bring data/vectors up to date after utterances were added
	@PYTHONPATH=. $(RASA_PYTHON) -W ignore -m bot.cache_vectors

lock: ## resolve all four lock files anew
	@tools/lock.sh

.PHONY: install-dev
install-dev:
	@tools/install.sh dev
