# want time n
# want space n
# kind stdin
import sys
def main():
    it = iter(sys.stdin.buffer.read().split())
    n = int(next(it))
    par = [-1] + [int(next(it)) - 1 for _ in range(n - 1)]
    deg = [0] * n
    for p in par[1:]:
        deg[p] += 1
    depth = [0] * n
    for v in range(1, n):
        depth[v] = depth[par[v]] + 1
    print(max(depth), deg.count(0))
main()
