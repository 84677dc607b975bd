# want time n
# want space n
# kind function
# entry __init__
class NestedIterator:
    def __init__(self, nestedList):
        self.flat = []
        self.i = 0
        self._flatten(nestedList)
    def _flatten(self, lst):
        for x in lst:
            if isinstance(x, list):
                self._flatten(x)
            else:
                self.flat.append(x)
    def next(self):
        self.i += 1
        return self.flat[self.i - 1]
    def hasNext(self):
        return self.i < len(self.flat)
