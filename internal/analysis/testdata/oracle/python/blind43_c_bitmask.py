# kind stdin
# want time 2^n
# want space n
n = int(input())
w = list(map(int, input().split()))
tot = sum(w)
best = tot
for m in range(1 << n):
    s = sum(w[i] for i in range(n) if m >> i & 1)
    best = min(best, abs(tot - 2 * s))
print(best)
