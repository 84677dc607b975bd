# kind function
# want time n^2
# want space 1
class Solution:
    def isMatch(self, s, p):
        i = j = 0
        star = -1
        m = 0
        while i < len(s):
            if j < len(p) and (p[j] == s[i] or p[j] == '?'):
                i += 1; j += 1
            elif j < len(p) and p[j] == '*':
                star, m = j, i
                j += 1
            elif star != -1:
                j = star + 1
                m += 1
                i = m
            else:
                return False
        while j < len(p) and p[j] == '*': j += 1
        return j == len(p)
