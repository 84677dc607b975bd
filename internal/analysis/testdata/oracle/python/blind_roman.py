# want time n
# want space 1
class Solution:
    def romanToInt(self, s):
        v = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
        t = 0
        for i in range(len(s)):
            if i + 1 < len(s) and v[s[i]] < v[s[i+1]]:
                t -= v[s[i]]
            else:
                t += v[s[i]]
        return t
