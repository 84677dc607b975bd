# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
h = list(map(int, input().split()))
heapq.heapify(h)
cost = 0
while len(h) > 1:
    s = heapq.heappop(h) + heapq.heappop(h)
    cost += s
    heapq.heappush(h, s)
print(cost)
