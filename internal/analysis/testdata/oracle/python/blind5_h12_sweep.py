# want time n log n
# want space n
# kind stdin
n = int(input())
ev = []
for i in range(n):
    s, e = map(int, input().split())
    ev.append((s, 1))
    ev.append((e, -1))
ev.sort()
cur = best = 0
for _, d in ev:
    cur += d
    best = max(best, cur)
print(best)
