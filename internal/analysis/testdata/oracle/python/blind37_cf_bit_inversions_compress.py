# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def solve():
    n = int(input())
    a = list(map(int, input().split()))
    comp = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
    m = len(comp)
    bit = [0] * (m + 1)
    res = 0
    for i, x in enumerate(a):
        k = comp[x]
        j = k
        s = 0
        while j:
            s += bit[j]
            j &= j - 1
        res += i - s
        while k <= m:
            bit[k] += 1
            k += k & -k
    return res
print(solve())
