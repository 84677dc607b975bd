# kind function
# want time n^2
# want space 1
class Solution:
    def strStr(self, haystack, needle):
        for i in range(len(haystack) - len(needle) + 1):
            for j in range(len(needle)):
                if haystack[i+j] != needle[j]: break
            else:
                return i
        return -1
