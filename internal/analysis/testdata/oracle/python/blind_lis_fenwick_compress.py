# want time n log n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
r = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
m = len(r)
bit = [0] * (m + 1)
best = 0
for x in a:
    i = r[x] - 1
    q = 0
    while i > 0:
        q = max(q, bit[i])
        i -= i & -i
    q += 1
    best = max(best, q)
    i = r[x]
    while i <= m:
        bit[i] = max(bit[i], q)
        i += i & -i
print(best)
