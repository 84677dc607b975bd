# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    n, k = map(int, input().split())
    a = list(map(int, input().split()))
    pre = [0]
    for x in a:
        pre.append(pre[-1] + x)
    best = -10**18
    for i in range(k, n + 1):
        best = max(best, pre[i] - pre[i-k])
    print(best)
