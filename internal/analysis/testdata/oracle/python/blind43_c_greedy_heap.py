# kind stdin
# want time n log n
# want space n
import heapq
n = int(input())
h = list(map(int, input().split()))
heapq.heapify(h)
cost = 0
while len(h) > 1:
    a = heapq.heappop(h) + heapq.heappop(h)
    cost += a
    heapq.heappush(h, a)
print(cost)
