# want time n
class HitCounter:
    def __init__(self):
        self.q = collections.deque()
    def hit(self, t):
        self.q.append(t)
    def getHits(self, t):
        while self.q and self.q[0] <= t - 300:
            self.q.popleft()
        return len(self.q)
