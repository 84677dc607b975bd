# kind function
# want time log n
# entry get
class TimeMap:
    def __init__(self):
        self.kvt = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.kvt[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        if key not in self.kvt:
            return ''
        tv = self.kvt[key]
        i = bisect_right(tv, (timestamp, chr(127)))
        return tv[i - 1][1] if i else ''
