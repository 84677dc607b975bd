# kind function
# want time n
# want space 1
class Solution:
    def sortColors(self, a):
        lo, i, hi = 0, 0, len(a) - 1
        while i <= hi:
            if a[i] == 0:
                a[lo], a[i] = a[i], a[lo]; lo += 1; i += 1
            elif a[i] == 2:
                a[i], a[hi] = a[hi], a[i]; hi -= 1
            else: i += 1
