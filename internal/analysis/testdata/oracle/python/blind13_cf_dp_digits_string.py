# want time n
# want space n
# kind stdin
MOD = 998244353
s = input()
dp = {0: 1}
for ch in s:
    nd = {}
    for k, v in dp.items():
        for d in (k, (k + int(ch)) % 3):
            nd[d] = (nd.get(d, 0) + v) % MOD
    dp = nd
print(dp.get(0, 0))
