# want time n log n
# want space n
# kind stdin
n = int(input())
ev = []
for _ in range(n):
    a, b = map(int, input().split())
    ev.append((a, 1))
    ev.append((b, -1))
ev.sort()
cur = best = 0
for _, d in ev:
    cur += d
    best = max(best, cur)
print(best)
