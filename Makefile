# The same commands that the README and CI use, under short names.

.PHONY: check test lint bench golden

check: lint test       # what CI runs before its longer suites

test:
	scripts/test

lint:
	scripts/lint

bench:                 # writes docs/reports/
	scripts/bench

golden:                # rewrite golden files after a change you have read
	go test ./lang/... ./internal/analysis/... ./cli/... -update
