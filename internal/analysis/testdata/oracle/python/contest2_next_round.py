# want time n
# want space n
# kind stdin
n, k = map(int, input().split())
scores = list(map(int, input().split()))
cut = scores[k - 1]
ans = 0
for s in scores:
    if s >= cut and s > 0:
        ans += 1
print(ans)
