# kind function
# want time 1
# entry find_set
class DisjointSet:
    def __init__(self, set_counts):
        self.set_counts = set_counts
        self.max_set = max(set_counts)
        n = len(set_counts)
        self.ranks = [1] * n
        self.parents = list(range(n))

    def find_set(self, x):
        if x == self.parents[x]:
            return x
        self.parents[x] = self.find_set(self.parents[x])
        return self.parents[x]
