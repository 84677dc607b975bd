# want time 1
# want space 1
# entry Counter2.touch
# kind function
class Counter2:
    def __init__(self):
        self.count = {}
        self.best = None
    def touch(self, key):
        self.count[key] = self.count.get(key, 0) + 1
        if self.best is None or self.count[key] > self.count[self.best]:
            self.best = key
        return self.best
