# want time log n
# want space 1
# kind function
# entry get
import bisect
class SnapshotArray:
    def __init__(self, length):
        self.snaps = [[(-1, 0)] for _ in range(length)]
        self.sid = 0
    def set(self, index, val):
        self.snaps[index].append((self.sid, val))
    def snap(self):
        self.sid += 1
        return self.sid - 1
    def get(self, index, snap_id):
        i = bisect.bisect(self.snaps[index], (snap_id + 1,)) - 1
        return self.snaps[index][i][1]
