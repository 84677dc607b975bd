# want time n^2
# want space n
# kind stdin
s = input().strip()
n = len(s)
best = 0
for i in range(n):
    z = [0] * (n - i)
    l = r = 0
    t = s[i:]
    for k in range(1, n - i):
        if k < r:
            z[k] = min(r - k, z[k - l])
        while k + z[k] < n - i and t[z[k]] == t[k + z[k]]:
            z[k] += 1
        if k + z[k] > r:
            l, r = k, k + z[k]
        best = max(best, min(z[k], k))
print(best)
