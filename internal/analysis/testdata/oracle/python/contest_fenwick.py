# want time n log n
# want space n
# kind stdin
import sys
input = lambda: sys.stdin.readline().rstrip()
n = int(input())
a = [int(x) for x in input().split()]
order = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
bit = [0] * (len(order) + 1)
def add(i):
    while i < len(bit):
        bit[i] += 1
        i += i & -i
def query(i):
    s = 0
    while i > 0:
        s += bit[i]
        i -= i & -i
    return s
inv = 0
for k in range(n):
    r = order[a[k]]
    inv += k - query(r)
    add(r)
print(inv)
