# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    n = int(input())
    a = list(map(int, input().split()))
    d = {}
    for x in a:
        if x in d:
            d[x] += 1
        else:
            d[x] = 1
    ans = 0
    for k in d:
        ans += d[k] // 2
    print(ans)
