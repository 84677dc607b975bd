# want time 1
# want space n
class LFUCache:
    def __init__(self, capacity):
        self.cap = capacity
        self.vals = {}
        self.freq = {}
        self.groups = collections.defaultdict(collections.OrderedDict)
        self.minf = 0
    def _touch(self, key):
        f = self.freq[key]
        del self.groups[f][key]
        if not self.groups[f]:
            del self.groups[f]
            if self.minf == f:
                self.minf += 1
        self.freq[key] = f + 1
        self.groups[f + 1][key] = None
    def get(self, key):
        if key not in self.vals:
            return -1
        self._touch(key)
        return self.vals[key]
    def put(self, key, value):
        if self.cap == 0: return
        if key in self.vals:
            self.vals[key] = value
            self._touch(key)
            return
        if len(self.vals) >= self.cap:
            k, _ = self.groups[self.minf].popitem(last=False)
            del self.vals[k]; del self.freq[k]
        self.vals[key] = value
        self.freq[key] = 1
        self.groups[1][key] = None
        self.minf = 1
