# want time n^2
# want space n
# kind stdin
from bisect import insort
n = int(input())
s = []
for x in map(int, input().split()):
    insort(s, x)
    print(s[len(s) // 2])
