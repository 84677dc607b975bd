# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    n = int(input())
    *a, = map(int, input().split())
    suf = [0] * (n + 1)
    for i in reversed(range(n)):
        suf[i] = max(suf[i + 1], a[i])
    print(sum(suf))
