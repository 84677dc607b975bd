# want time n^2
# want space n
# kind stdin
MOD = 10**9 + 7
K = input()
D = int(input())
low = [0] * D
tight = 0
for ch in K:
    d = int(ch)
    nxt = [0] * D
    for r in range(D):
        for x in range(10):
            nxt[(r + x) % D] += low[r]
    for x in range(d):
        nxt[(tight + x) % D] += 1
    tight = (tight + d) % D
    low = [v % MOD for v in nxt]
print((low[0] + (tight == 0) - 1) % MOD)
