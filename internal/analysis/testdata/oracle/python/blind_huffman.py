# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
h = list(map(int, input().split()))
heapq.heapify(h)
cost = 0
while len(h) > 1:
    a = heapq.heappop(h)
    b = heapq.heappop(h)
    cost += a + b
    heapq.heappush(h, a + b)
print(cost)
