# want time n
# want space n
# kind stdin
n, m = map(int, input().split())
a = list(map(int, input().split()))
cnt = {0: 1}
s = 0
ans = 0
for x in a:
    s = (s + x) % m
    ans += cnt.get(s, 0)
    cnt[s] = cnt.get(s, 0) + 1
print(ans)
