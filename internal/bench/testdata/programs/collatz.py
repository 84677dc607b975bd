"""The longest Collatz chain that starts below n."""
import sys

n = int(sys.argv[1])
best = (0, 0)
for start in range(1, n):
    x, steps = start, 0
    while x != 1:
        x = x // 2 if x % 2 == 0 else 3 * x + 1
        steps += 1
    if steps > best[1]:
        best = (start, steps)
print(*best)
