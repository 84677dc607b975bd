# want time n
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
s = sum(a[:k])
m = s
for i in range(k, n):
    s += a[i] - a[i - k]
    m = max(m, s)
print(m / k)
