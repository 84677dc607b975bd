# want time n^2
# want space n
# kind stdin
from bisect import insort, bisect_left
n, k = map(int, input().split())
a = list(map(int, input().split()))
w = sorted(a[:k])
res = [w[(k - 1) // 2]]
for i in range(k, n):
    del w[bisect_left(w, a[i - k])]
    insort(w, a[i])
    res.append(w[(k - 1) // 2])
print(*res)
