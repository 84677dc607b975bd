# want time n log n
# want space n
# kind stdin
import heapq
n = int(input())
cust = sorted([tuple(map(int, input().split())) + (i,) for i in range(n)])
free = []
busy = []
rooms = 0
ans = [0] * n
for a, d, i in cust:
    while busy and busy[0][0] < a:
        _, r = heapq.heappop(busy)
        free.append(r)
    if free:
        r = free.pop()
    else:
        rooms += 1
        r = rooms
    ans[i] = r
    heapq.heappush(busy, (d, r))
print(rooms)
print(*ans)
