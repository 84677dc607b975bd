# kind function
# want time n
# want space 1
class Solution:
    def compress(self, chars):
        w = r = 0
        while r < len(chars):
            c, n = chars[r], 0
            while r < len(chars) and chars[r] == c:
                r += 1
                n += 1
            chars[w] = c
            w += 1
            if n > 1:
                for d in str(n):
                    chars[w] = d
                    w += 1
        return w
