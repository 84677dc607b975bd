# want time n
# want space n
# kind stdin
from collections import Counter
for _ in range(int(input())):
    n = int(input())
    a = list(map(int, input().split()))
    c = Counter()
    r = 0
    for i, x in enumerate(a):
        r += c[x - i]
        c[x - i] += 1
    print(r)
