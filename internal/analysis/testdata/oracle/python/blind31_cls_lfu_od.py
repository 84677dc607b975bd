# want time 1
# kind function
# entry get
from collections import defaultdict, OrderedDict
class LFUCache:
    def __init__(self, capacity):
        self.cap = capacity
        self.key2val = {}
        self.key2freq = {}
        self.freq2keys = defaultdict(OrderedDict)
        self.minf = 0
    def get(self, key):
        if key not in self.key2val:
            return -1
        f = self.key2freq[key]
        del self.freq2keys[f][key]
        if not self.freq2keys[f]:
            del self.freq2keys[f]
            if f == self.minf:
                self.minf += 1
        self.freq2keys[f + 1][key] = None
        self.key2freq[key] = f + 1
        return self.key2val[key]
