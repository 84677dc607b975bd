# want time n
# want space n
# kind stdin
n, k = map(int, input().split())
a = list(map(int, input().split()))
cnt = {}
l = 0
ans = 0
for r in range(n):
    cnt[a[r]] = cnt.get(a[r], 0) + 1
    while len(cnt) > k:
        cnt[a[l]] -= 1
        if not cnt[a[l]]:
            cnt.pop(a[l])
        l += 1
    ans += r - l + 1
print(ans)
