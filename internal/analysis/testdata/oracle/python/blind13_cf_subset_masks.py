# want time 2^n
# want space n
# kind stdin
n, l, r, x = map(int, input().split())
c = list(map(int, input().split()))
ans = 0
for mask in range(1, 1 << n):
    chosen = [c[i] for i in range(n) if mask >> i & 1]
    if len(chosen) > 1 and l <= sum(chosen) <= r and max(chosen) - min(chosen) >= x:
        ans += 1
print(ans)
