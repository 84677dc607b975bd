# want time n
# want space n
# kind stdin
t = input()
p = input()
f = [0] * len(p)
k = 0
for i in range(1, len(p)):
    while k and p[k] != p[i]:
        k = f[k - 1]
    if p[k] == p[i]:
        k += 1
    f[i] = k
k = 0
res = []
for i, c in enumerate(t):
    while k and (k == len(p) or p[k] != c):
        k = f[k - 1]
    if p[k] == c:
        k += 1
    if k == len(p):
        res.append(i - k + 1)
print(*res)
