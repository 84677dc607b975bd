# want time n
# want space n
# kind function
from collections import deque
def rev(xs):
    out = deque()
    for x in xs:
        out.appendleft(x)
    return out
