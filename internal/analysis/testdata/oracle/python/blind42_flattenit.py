# kind function
# want time 1
# want space n
class NestedIterator:
    def __init__(self, nested):
        self.st = nested[::-1]
    def next(self): return self.st.pop().getInteger()
    def hasNext(self):
        while self.st and not self.st[-1].isInteger():
            self.st += self.st.pop().getList()[::-1]
        return bool(self.st)
