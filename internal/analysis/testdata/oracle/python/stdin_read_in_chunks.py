# want time n
# want space 1
import sys
best = 0
while True:
    chunk = sys.stdin.buffer.read(65536)
    if not chunk:
        break
    best = max(best, len(chunk))
print(best)
