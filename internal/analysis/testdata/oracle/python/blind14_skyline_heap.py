# want time n log n
# want space n
import heapq
def skyline(buildings):
    events = sorted([(l, -h, r) for l, r, h in buildings] + [(r, 0, 0) for _, r, _ in buildings])
    res, live = [[0, 0]], [(0, float('inf'))]
    for x, nh, r in events:
        while live[0][1] <= x:
            heapq.heappop(live)
        if nh:
            heapq.heappush(live, (nh, r))
        if res[-1][1] != -live[0][0]:
            res.append([x, -live[0][0]])
    return res[1:]
