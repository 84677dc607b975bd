# kind function
# want time n
# want space 1
class Solution:
    def trap(self, h):
        l, r, lm, rm, w = 0, len(h) - 1, 0, 0, 0
        while l < r:
            if h[l] < h[r]:
                if h[l] >= lm: lm = h[l]
                else: w += lm - h[l]
                l += 1
            else:
                if h[r] >= rm: rm = h[r]
                else: w += rm - h[r]
                r -= 1
        return w
