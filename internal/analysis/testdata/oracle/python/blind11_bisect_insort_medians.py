# want time n^2
# want space n
# kind stdin
from bisect import insort
n = int(input())
a = list(map(int, input().split()))
s = []
for x in a:
    insort(s, x)
    print(s[len(s) // 2], end=' ')
