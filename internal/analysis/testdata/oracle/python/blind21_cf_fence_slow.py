# want time n^2
# want space n
# kind stdin
n, k = map(int, input().split())
h = list(map(int, input().split()))
best = 10 ** 9
pos = 0
for i in range(n - k + 1):
    t = sum(h[i:i + k])
    if t < best:
        best = t
        pos = i
print(pos + 1)
