# The same commands that the README and CI use, under short names.

.PHONY: check test lint bench golden corpus

check: lint test       # what CI runs before its longer suites

test:
	scripts/test

lint:
	scripts/lint

bench:                 # writes docs/reports/
	scripts/bench

corpus:                # runs some 400 programs and trains the model that ships; an hour
	scripts/corpus

golden:                # rewrite golden files after a change you have read
	go test ./lang/... ./internal/analysis/... ./cli/... -update
