# want time n^2
# want space n^2
# kind stdin
from collections import Counter
for _ in range(int(input())):
    s = input().strip()
    n = len(s)
    c = Counter()
    for L in range(1, n):
        cnt = Counter()
        for i in range(n - L + 1):
            cnt[s[i] + str(L)] += 1
        c.update(cnt)
    print(sum(v * (v - 1) // 2 for v in c.values()))
