# want time n log n
# want space n
# kind stdin
import heapq
Q = int(input())
h, rm = [], {}
for _ in range(Q):
    q = list(map(int, input().split()))
    if q[0] == 1:
        heapq.heappush(h, q[1])
    elif q[0] == 2:
        rm[q[1]] = rm.get(q[1], 0) + 1
    else:
        while h and rm.get(h[0], 0):
            rm[h[0]] -= 1
            heapq.heappop(h)
        print(h[0] if h else -1)
