# want time n^2
# want space n
# kind function
class Solution:
    def minDistance(self, w1, w2):
        prev = list(range(len(w2) + 1))
        for i, a in enumerate(w1, 1):
            cur = [i]
            for j, b in enumerate(w2, 1):
                cur.append(prev[j-1] if a == b else 1 + min(prev[j], cur[-1], prev[j-1]))
            prev = cur
        return prev[-1]
