# want time 2^n
# kind stdin
n, x = map(int, input().split())
a = list(map(int, input().split()))
ans = 0
for mask in range(1 << n):
    s = 0
    for i in range(n):
        if mask >> i & 1:
            s += a[i]
    if s == x:
        ans += 1
print(ans)
