# want time n log n
# want space n
import heapq
def schedule(tasks):
    order = sorted((t, p, i) for i, (t, p) in enumerate(tasks))
    res, h = [], []
    now = k = 0
    while len(res) < len(tasks):
        while k < len(order) and order[k][0] <= now:
            heapq.heappush(h, (order[k][1], order[k][2]))
            k += 1
        if h:
            p, i = heapq.heappop(h)
            now += p
            res.append(i)
        else:
            now = order[k][0]
    return res
