# want time n log n
# want space n
import sys
readline = sys.stdin.readline
count, asked = [int(w) for w in readline().split()]
leaves = 1
while leaves < count:
    leaves *= 2
best = [0] * (2 * leaves)
for at, value in enumerate(map(int, readline().split())):
    best[leaves + at] = value
for at in range(leaves - 1, 0, -1):
    best[at] = max(best[2 * at], best[2 * at + 1])
def largest(low, high):
    found = -1
    low += leaves
    high += leaves
    while low < high:
        if low & 1:
            found = max(found, best[low])
            low += 1
        if high & 1:
            high -= 1
            found = max(found, best[high])
        low >>= 1
        high >>= 1
    return found
for _ in range(asked):
    a, b = [int(w) - 1 for w in readline().split()]
    print(largest(a, b))
