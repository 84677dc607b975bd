# want time n
# want space n
# kind stdin
import json, sys
seen = set()
for raw in sys.stdin:
    rec = json.loads(raw)
    key = rec["id"]
    if key in seen:
        continue
    seen.add(key)
    sys.stdout.write(raw)
