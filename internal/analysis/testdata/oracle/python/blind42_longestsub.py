# kind function
# want time n
# want space n
class Solution:
    def lengthOfLongestSubstring(self, s):
        seen, l, best = {}, 0, 0
        for r, c in enumerate(s):
            if c in seen and seen[c] >= l: l = seen[c] + 1
            seen[c] = r
            best = max(best, r - l + 1)
        return best
