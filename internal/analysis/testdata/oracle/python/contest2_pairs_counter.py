# want time n
# want space n
# kind stdin
from collections import Counter
for _ in range(int(input())):
    n = int(input())
    a = [int(x) - i for i, x in enumerate(input().split())]
    c = Counter(a)
    print(sum(v * (v - 1) // 2 for v in c.values()))
