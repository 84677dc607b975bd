# want time 2^n
# want space n^2
# kind stdin
n, m = map(int, input().split())
ks = [list(map(int, input().split())) for _ in range(m)]
p = list(map(int, input().split()))
ans = 0
for i in range(2 ** n):
    ok = True
    for j in range(m):
        c = 0
        for k in ks[j][1:]:
            if (i >> (k - 1)) & 1:
                c += 1
        if c % 2 != p[j]:
            ok = False
            break
    if ok:
        ans += 1
print(ans)
