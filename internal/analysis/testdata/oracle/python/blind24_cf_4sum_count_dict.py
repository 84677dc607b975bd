# want time n^2
# want space n^2
# kind stdin
from collections import Counter
n = int(input())
A, B, C, D = [], [], [], []
for _ in range(n):
    a, b, c, d = map(int, input().split())
    A.append(a); B.append(b); C.append(c); D.append(d)
ab = Counter(x + y for x in A for y in B)
print(sum(ab[-(x + y)] for x in C for y in D))
