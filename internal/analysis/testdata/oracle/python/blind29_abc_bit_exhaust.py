# want time 2^n
# kind stdin
n, m = map(int, input().split())
sw = [list(map(int, input().split()))[1:] for _ in range(m)]
p = list(map(int, input().split()))
res = 0
for bits in range(1 << n):
    ok = True
    for j in range(m):
        on = 0
        for s in sw[j]:
            if bits >> (s - 1) & 1:
                on += 1
        if on % 2 != p[j]:
            ok = False
            break
    res += ok
print(res)
