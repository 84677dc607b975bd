# want time n
# entry sweep
import time
class Cache:
    def __init__(self, ttl):
        self.ttl = ttl
        self.data = {}
    def set(self, k, v):
        self.data[k] = (time.time() + self.ttl, v)
    def sweep(self):
        now = time.time()
        for k in [k for k, (t, _) in self.data.items() if t < now]:
            del self.data[k]
