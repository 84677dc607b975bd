# want time 2^n
# want space n^2
# kind stdin
N, M = map(int, input().split())
S = [list(map(int, input().split()))[1:] for _ in range(M)]
p = list(map(int, input().split()))
ans = 0
for bit in range(2**N):
    ok = True
    for i in range(M):
        c = sum((bit >> (s - 1)) & 1 for s in S[i])
        if c % 2 != p[i]:
            ok = False
            break
    ans += ok
print(ans)
