"""Lines of stdin, each once, in order."""
import sys

seen = set()
for line in sys.stdin:
    if line not in seen:
        seen.add(line)
        sys.stdout.write(line)
