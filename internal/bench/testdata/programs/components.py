"""Connected components by union and find: a header "n m", then edges."""
import sys

n, m = map(int, sys.stdin.readline().split())
parent = list(range(n))


def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x


for line in sys.stdin:
    a, b = map(int, line.split())
    parent[find(a)] = find(b)
print(sum(find(i) == i for i in range(n)))
