# want time n^2
# want space n^2
# kind stdin
from collections import Counter
n = int(input())
A, B, C, D = [list(map(int, input().split())) for _ in range(4)]
ab = Counter(a + b for a in A for b in B)
print(sum(ab[-c - d] for c in C for d in D))
