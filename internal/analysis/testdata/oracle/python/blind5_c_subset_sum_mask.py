# want time 2^n
# want space n
# kind stdin
n, s = map(int, input().split())
a = list(map(int, input().split()))
c = 0
for mask in range(1 << n):
    t = 0
    for i in range(n):
        if mask >> i & 1:
            t += a[i]
    if t == s:
        c += 1
print(c)
