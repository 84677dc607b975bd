# kind function
# want time n^2
# want space n
class Solution:
    def reconstructQueue(self, people):
        people.sort(key=lambda p: (-p[0], p[1]))
        out = []
        for p in people: out.insert(p[1], p)
        return out
