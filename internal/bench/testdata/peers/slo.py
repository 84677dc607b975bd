"""Error-budget burn by service: exponential latency averages and breaches, line by line."""
import json
import sys
from collections import defaultdict
from functools import partial


def decode(lines):
    for number, line in enumerate(lines, 1):
        try:
            yield json.loads(line)
        except json.JSONDecodeError as exc:
            print(f"line {number}: {exc}", file=sys.stderr)


def long_requests(records, threshold):
    return (r for r in records if r["latency"] >= threshold)


def main():
    average = defaultdict(partial(float, 0))
    breaches = defaultdict(lambda: defaultdict(int))

    def observe(records):
        for r in records:
            name = r["service"]
            average[name] += 0.05 * (r["latency"] - average[name])
            yield r

    for r in long_requests(observe(decode(sys.stdin)), threshold=750):
        for tag in r["tags"]:
            breaches[r["service"]][tag] += 1
    report = [
        {"service": s, "ewma": round(average[s], 2), "breaches": sum(t.values()), "tags": dict(sorted(t.items()))}
        for s, t in sorted(breaches.items())
    ]
    json.dump(report, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
