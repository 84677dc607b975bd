"""Mean latency by service of JSON lines."""
import json
import sys

seen = {}
for line in sys.stdin:
    event = json.loads(line)
    n, s = seen.get(event["service"], (0, 0.0))
    seen[event["service"]] = (n + 1, s + event["latency"])
print(json.dumps({k: s / n for k, (n, s) in seen.items()}, sort_keys=True))
