# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
h = []
for _ in range(n):
    x = int(input())
    heapq.heappush(h, x)
total = 0
while len(h) > 1:
    a = heapq.heappop(h)
    b = heapq.heappop(h)
    total += a + b
    heapq.heappush(h, a + b)
print(total)
