# want time 2^n
# want space 2^n
# kind function
class Solution:
    def combine(self, n, k):
        def backtrack(start, comb):
            if len(comb) == k:
                out.append(list(comb))
                return
            for i in range(start, n + 1):
                comb.append(i)
                backtrack(i + 1, comb)
                comb.pop()
        out = []
        backtrack(1, [])
        return out
