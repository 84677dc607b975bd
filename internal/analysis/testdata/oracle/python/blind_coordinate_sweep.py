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
c = best = 0
for _, d in ev:
    c += d
    best = max(best, c)
print(best)
