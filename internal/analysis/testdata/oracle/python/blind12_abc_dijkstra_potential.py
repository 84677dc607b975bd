# want time n log n
# want space n
# kind stdin
import sys, heapq
def main():
    input = sys.stdin.buffer.readline
    N, M, S, T = map(int, input().split())
    E = [[] for _ in range(N)]
    for _ in range(M):
        a, b, c = map(int, input().split())
        E[a - 1].append((b - 1, c)); E[b - 1].append((a - 1, c))
    INF = 1 << 60
    D = [INF] * N
    D[S - 1] = 0
    h = [(0, S - 1)]
    done = set()
    while h:
        d, v = heapq.heappop(h)
        if v in done:
            continue
        done.add(v)
        for w, c in E[v]:
            if w not in done and D[w] > d + c:
                D[w] = d + c
                heapq.heappush(h, (D[w], w))
    print(D[T - 1])
main()
