"""Heavy hitters of an endless stream of words: a count-min sketch and a small heap."""
import sys
import zlib
from array import array
from heapq import heappush, heapreplace

WIDTH, DEPTH, TOP = 1 << 14, 4, 25


class CountMin:
    def __init__(self):
        self.rows = [array("L", bytes(8 * WIDTH)) for _ in range(DEPTH)]

    def add(self, key):
        data = key.encode()
        h = zlib.crc32(data)
        step = zlib.adler32(data) | 1
        best = None
        for row in self.rows:
            cell = h % WIDTH
            row[cell] += 1
            if best is None or row[cell] < best:
                best = row[cell]
            h += step
        return best


def tokens(handle):
    for line in handle:
        yield from line.split()


sketch, heap, inside = CountMin(), [], set()
for word in tokens(sys.stdin):
    estimate = sketch.add(word)
    if word in inside:
        continue
    if len(heap) < TOP:
        heappush(heap, (estimate, word))
        inside.add(word)
    elif estimate > heap[0][0]:
        _, out = heapreplace(heap, (estimate, word))
        inside.discard(out)
        inside.add(word)
for estimate, word in sorted(heap, reverse=True):
    print(word, estimate)
