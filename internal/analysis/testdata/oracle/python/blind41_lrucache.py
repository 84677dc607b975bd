# kind function
# want time 1
# want space n
from collections import OrderedDict
class LRUCache:
    def __init__(self, capacity):
        self.d = OrderedDict()
        self.cap = capacity
    def get(self, key):
        if key not in self.d: return -1
        self.d.move_to_end(key)
        return self.d[key]
    def put(self, key, value):
        self.d[key] = value
        self.d.move_to_end(key)
        if len(self.d) > self.cap: self.d.popitem(last=False)
