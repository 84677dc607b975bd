# want time n
# want space n
from collections import deque
def moving_average(xs, k):
    win, total, out = deque(maxlen=k), 0.0, []
    for x in xs:
        if len(win) == k:
            total -= win[0]
        win.append(x)
        total += x
        out.append(total / len(win))
    return out
