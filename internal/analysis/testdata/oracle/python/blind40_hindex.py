# kind function
# want time n log n
# want space n
class Solution:
    def hIndex(self, citations):
        for i, c in enumerate(sorted(citations, reverse=True)):
            if i >= c:
                return i
        return len(citations)
