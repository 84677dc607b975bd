# want time n log n
# want space n
# kind stdin
n = int(input())
ans = 0
cnt = [0] * (n + 1)
for i in range(1, n + 1):
    k = i
    while k <= n:
        cnt[k] += 1
        k += i
for i in range(1, n + 1):
    ans += i * cnt[i]
print(ans)
