# want time n
# want space n
# kind function
class NestedIterator:
    def __init__(self, nestedList):
        def dfs(lst):
            for x in lst:
                if x.isInteger():
                    yield x.getInteger()
                else:
                    yield from dfs(x.getList())
        self.it = list(dfs(nestedList))
        self.i = 0
    def next(self):
        self.i += 1
        return self.it[self.i - 1]
    def hasNext(self):
        return self.i < len(self.it)
