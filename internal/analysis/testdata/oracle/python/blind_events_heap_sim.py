# want time n log n
# want space n
# kind stdin
import sys, heapq
def main():
    n, k = map(int, sys.stdin.readline().split())
    jobs = [tuple(map(int, sys.stdin.readline().split())) for _ in range(n)]
    jobs.sort()
    free = list(range(k))
    heapq.heapify(free)
    busy = []
    out = []
    for s, d in jobs:
        while busy and busy[0][0] <= s:
            _, w = heapq.heappop(busy)
            heapq.heappush(free, w)
        if free:
            w = heapq.heappop(free)
            heapq.heappush(busy, (s + d, w))
            out.append(w)
        else:
            out.append(-1)
    print(*out)
main()
