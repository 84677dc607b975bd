# want time n log n
# want space n
# kind stdin
import sys, heapq
def main():
    n = int(sys.stdin.readline())
    ev = []
    for i in range(n):
        d, p = map(int, sys.stdin.readline().split())
        ev.append((d, p))
    ev.sort()
    h = []
    for d, p in ev:
        heapq.heappush(h, p)
        if len(h) > d:
            heapq.heappop(h)
    print(sum(h))
main()
