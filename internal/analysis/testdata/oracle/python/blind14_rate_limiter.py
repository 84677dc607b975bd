# want time n
# want space n
# entry allow
from collections import deque
import time
class Limiter:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.hits = {}
    def allow(self, key):
        now = time.time()
        q = self.hits.setdefault(key, deque())
        while q and q[0] <= now - self.window:
            q.popleft()
        if len(q) >= self.limit:
            return False
        q.append(now)
        return True
