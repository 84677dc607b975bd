# kind function
# want time 2^n
# want space 2^n
class Solution:
    def countAndSay(self, n):
        s = "1"
        for _ in range(n - 1):
            out, i = "", 0
            while i < len(s):
                j = i
                while j < len(s) and s[j] == s[i]:
                    j += 1
                out += str(j - i) + s[i]
                i = j
            s = out
        return s
