# want time n log n
# want space n
from itertools import accumulate
def rooms(intervals):
    delta = []
    for s, e in intervals:
        delta.append((s, 1))
        delta.append((e, -1))
    return max(accumulate(d for _, d in sorted(delta)), default=0)
