"""Requests by status and path out of a web server's log."""
import re
import sys

pattern = re.compile(r'^(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+) [^"]*" (\d+) (\d+)')
status, size = {}, {}
for line in sys.stdin:
    m = pattern.match(line)
    if m:
        status[m.group(5)] = status.get(m.group(5), 0) + 1
        size[m.group(4)] = size.get(m.group(4), 0) + int(m.group(6))
print(sorted(status.items()), max(size.values()))
