# kind function
# want time n
# want space 1
class Solution:
    def characterReplacement(self, s, k):
        count = [0] * 26
        l = top = best = 0
        for r in range(len(s)):
            count[ord(s[r]) - 65] += 1
            top = max(top, count[ord(s[r]) - 65])
            while r - l + 1 - top > k:
                count[ord(s[l]) - 65] -= 1
                l += 1
            best = max(best, r - l + 1)
        return best
