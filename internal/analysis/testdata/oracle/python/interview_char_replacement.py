# want time n
# want space 1
# kind function
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        count = [0] * 26
        l = maxf = res = 0
        for r in range(len(s)):
            count[ord(s[r]) - 65] += 1
            maxf = max(maxf, count[ord(s[r]) - 65])
            while (r - l + 1) - maxf > k:
                count[ord(s[l]) - 65] -= 1
                l += 1
            res = max(res, r - l + 1)
        return res
