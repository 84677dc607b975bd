# kind function
# want time n
# want space n
class Solution:
    def partitionLabels(self, s):
        last = {c: i for i, c in enumerate(s)}
        start = end = 0
        out = []
        for i, c in enumerate(s):
            end = max(end, last[c])
            if i == end:
                out.append(i - start + 1)
                start = i + 1
        return out
