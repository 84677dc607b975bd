# kind stdin
# want time n
# want space n
from collections import defaultdict
for _ in range(int(input())):
    n = int(input())
    a = list(map(int, input().split()))
    d = defaultdict(int)
    ans = 0
    for i, x in enumerate(a):
        ans += d[x - i]
        d[x - i] += 1
    print(ans)
