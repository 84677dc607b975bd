# kind function
# want time n^2
# want space n^2
class Solution:
    def canCross(self, stones):
        d = {s: set() for s in stones}
        d[0].add(0)
        for s in stones:
            for k in d[s]:
                for step in (k - 1, k, k + 1):
                    if step > 0 and s + step in d: d[s + step].add(step)
        return bool(d[stones[-1]])
