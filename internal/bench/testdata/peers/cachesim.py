"""What would our edge cache have done?  Replays a log against an LRU of
several capacities and reports the hit ratio of each.
"""
import re
import sys
from collections import OrderedDict

CAPACITIES = (64, 512, 4096)
REQUEST = re.compile(r'"GET (?P<path>/\S+) HTTP')


class LRU:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self._store: "OrderedDict[str, None]" = OrderedDict()
        self.hits = self.misses = 0

    def touch(self, key: str) -> None:
        store = self._store
        if key in store:
            store.move_to_end(key)
            self.hits += 1
            return
        self.misses += 1
        store[key] = None
        if len(store) > self.capacity:
            store.popitem(last=False)

    def ratio(self) -> float:
        return self.hits / max(1, self.hits + self.misses)


def replay(stream, caches):
    for line in stream:
        found = REQUEST.search(line)
        if found is None:
            continue
        path = found["path"]
        for cache in caches:
            cache.touch(path)


if __name__ == "__main__":
    caches = [LRU(c) for c in CAPACITIES]
    replay(sys.stdin, caches)
    for c in caches:
        print(f"capacity={c.capacity} hit_ratio={c.ratio():.4f}")
