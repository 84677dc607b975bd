# kind stdin
# want time n
# want space n
n, k = map(int, input().split())
h = list(map(int, input().split()))
s = sum(h[:k])
best, pos = s, 0
for i in range(k, n):
    s += h[i] - h[i-k]
    if s < best:
        best, pos = s, i - k + 1
print(pos + 1)
