# want time n
# want space n
class NestedIterator:
    def __init__(self, nestedList):
        self.st = nestedList[::-1]
    def next(self):
        return self.st.pop().getInteger()
    def hasNext(self):
        while self.st:
            top = self.st[-1]
            if top.isInteger():
                return True
            self.st.pop()
            self.st.extend(top.getList()[::-1])
        return False
