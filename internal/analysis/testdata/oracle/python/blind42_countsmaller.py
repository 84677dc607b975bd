# kind function
# want time n log n
# want space n
class Solution:
    def countSmaller(self, nums):
        rank = {v: i + 1 for i, v in enumerate(sorted(set(nums)))}
        tree = [0] * (len(rank) + 1)
        def add(i):
            while i < len(tree):
                tree[i] += 1
                i += i & -i
        def query(i):
            s = 0
            while i:
                s += tree[i]
                i &= i - 1
            return s
        res = []
        for x in reversed(nums):
            res.append(query(rank[x] - 1))
            add(rank[x])
        return res[::-1]
