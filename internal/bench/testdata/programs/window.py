"""Largest sum and running maximum of a sliding window over numbers."""
import sys
from collections import deque

width, best, total = 100, float("-inf"), 0.0
last, peaks, peak_sum = deque(), deque(), 0.0
for i, line in enumerate(sys.stdin):
    x = float(line)
    last.append(x)
    total += x
    while peaks and peaks[-1][1] <= x:
        peaks.pop()
    peaks.append((i, x))
    if len(last) > width:
        total -= last.popleft()
    if peaks[0][0] <= i - width:
        peaks.popleft()
    peak_sum += peaks[0][1]
    best = max(best, total)
print(best, peak_sum)
