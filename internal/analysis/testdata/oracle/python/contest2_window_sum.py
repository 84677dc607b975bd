# want time n
# want space n
# kind stdin
n, k = [int(x) for x in input().split()]
h = [int(x) for x in input().split()]
s = sum(h[:k])
best, idx = s, 0
for i in range(k, n):
    s += h[i] - h[i - k]
    if s < best:
        best, idx = s, i - k + 1
print(idx + 1)
