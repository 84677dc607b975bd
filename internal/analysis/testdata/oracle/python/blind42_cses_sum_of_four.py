# want time n^2
# want space n^2
# kind stdin
n, x = map(int, input().split())
a = list(map(int, input().split()))
pairs = {}
res = None
for i in range(n):
    for j in range(i + 1, n):
        need = x - a[i] - a[j]
        if need in pairs:
            k, l = pairs[need]
            res = (k + 1, l + 1, i + 1, j + 1)
            break
    if res:
        break
    for k in range(i):
        pairs[a[i] + a[k]] = (k, i)
print(*res) if res else print("IMPOSSIBLE")
