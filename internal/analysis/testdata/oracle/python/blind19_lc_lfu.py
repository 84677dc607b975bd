# kind function
# want time 1
# entry put
class LFUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.minf = 0
        self.vals = {}
        self.freq = defaultdict(OrderedDict)

    def get(self, key: int) -> int:
        if key not in self.vals:
            return -1
        v, f = self.vals[key]
        del self.freq[f][key]
        if not self.freq[f] and f == self.minf:
            self.minf += 1
        self.freq[f + 1][key] = None
        self.vals[key] = (v, f + 1)
        return v

    def put(self, key: int, value: int) -> None:
        if self.cap <= 0:
            return
        if key in self.vals:
            self.get(key)
            self.vals[key] = (value, self.vals[key][1])
            return
        if len(self.vals) >= self.cap:
            k, _ = self.freq[self.minf].popitem(last=False)
            self.vals.pop(k)
        self.minf = 1
        self.vals[key] = (value, 1)
        self.freq[1][key] = None
