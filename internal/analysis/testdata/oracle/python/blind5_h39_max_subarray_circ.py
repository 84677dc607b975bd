# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
tot = 0
cmax = mx = cmin = mn = a[0]
for i, x in enumerate(a):
    tot += x
    if i:
        cmax = max(cmax + x, x)
        mx = max(mx, cmax)
        cmin = min(cmin + x, x)
        mn = min(mn, cmin)
print(max(mx, tot - mn) if mx > 0 else mx)
