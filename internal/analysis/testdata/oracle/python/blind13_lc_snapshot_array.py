# want time log n
# entry get
from bisect import bisect_right
class SnapshotArray:
    def __init__(self, length):
        self.hist = [[(-1, 0)] for _ in range(length)]
        self.id = 0
    def set(self, index, val):
        self.hist[index].append((self.id, val))
    def snap(self):
        self.id += 1
        return self.id - 1
    def get(self, index, snap_id):
        row = self.hist[index]
        i = bisect_right(row, (snap_id, float('inf'))) - 1
        return row[i][1]
