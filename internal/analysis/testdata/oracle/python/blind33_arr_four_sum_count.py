# want time n^2
# want space n^2
# kind function
# entry fourSumCount
from collections import Counter
def fourSumCount(A, B, C, D):
    ab = Counter(a + b for a in A for b in B)
    return sum(ab[-c - d] for c in C for d in D)
