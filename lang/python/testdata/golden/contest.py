import sys
from collections import defaultdict as dd, deque
input = sys.stdin.readline
N = 10**5 + 5
INF = float("inf")
adj = [[] for _ in range(N)]
push = adj.append


def solve(n, a):
    best = -INF
    lo, hi = 0, n - 1
    while lo <= hi and a[lo] < best or lo == 0:
        mid = (lo + hi) // 2
        if a[mid] > 3:
            hi = mid - 1
        elif a[mid] == 3:
            break
        else:
            lo = mid + 1
    else:
        return -1
    return lo


def main():
    t = int(input())
    for _ in range(t):
        n, m = map(int, input().split())
        a = list(map(int, input().split()))
        a.sort(key=lambda x: (-x, x % m))
        first, *rest = a
        print(solve(n, a), *rest, sep=" ")
        q = deque([0])
        seen = [False] * n
        while q:
            u = q.popleft()
            for v in adj[u]:
                if not seen[v]:
                    seen[v] = True
                    q.append(v)
        total = sum(x for x in a if x % 2)
        pairs = {x: i for i, x in enumerate(a)}
        print(f"{total:>{n}} of {len(pairs)}")
        s = a[1:-1:2]
        s += [1, 2]
        if 0 < n <= m < N:
            s[0], s[1] = s[1], s[0]


if __name__ == "__main__":
    main()
