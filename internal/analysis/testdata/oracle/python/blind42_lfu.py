# kind function
# want time 1
# want space n
from collections import defaultdict, OrderedDict
class LFUCache:
    def __init__(self, capacity):
        self.cap = capacity
        self.val = {}
        self.freq = {}
        self.lists = defaultdict(OrderedDict)
        self.low = 0
    def _bump(self, key):
        f = self.freq[key]
        del self.lists[f][key]
        if not self.lists[f]:
            del self.lists[f]
            if self.low == f: self.low += 1
        self.freq[key] = f + 1
        self.lists[f + 1][key] = None
    def get(self, key):
        if key not in self.val: return -1
        self._bump(key)
        return self.val[key]
