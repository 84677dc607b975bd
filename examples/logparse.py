"""Summarise an access log on stdin: requests and bytes per status and path."""
import re
import sys

LINE = re.compile(r'"(?:GET|POST|PUT|DELETE) (\S+)[^"]*" (\d{3}) (\d+)')

paths, statuses, total = {}, {}, 0
for line in sys.stdin:
    m = LINE.search(line)
    if not m:
        continue
    path, status, size = m.group(1), m.group(2), int(m.group(3))
    paths[path] = paths.get(path, 0) + 1
    statuses[status] = statuses.get(status, 0) + 1
    total += size

for status in sorted(statuses):
    print(status, statuses[status])
for path, n in sorted(paths.items(), key=lambda kv: -kv[1])[:5]:
    print(n, path)
print("bytes", total)
