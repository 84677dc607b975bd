# want time n
# want space n
# kind function
from collections import deque
def smooth(xs, k):
    window, total, out = deque(), 0.0, []
    for x in xs:
        window.append(x)
        total += x
        if len(window) > k:
            total -= window.popleft()
        out.append(total / len(window))
    return out
