# kind function
# want time n
# want space n
import random
class Solution:
    def __init__(self, nums):
        self.orig = nums
    def shuffle(self):
        a = self.orig[:]
        for i in range(len(a) - 1, 0, -1):
            j = random.randint(0, i)
            a[i], a[j] = a[j], a[i]
        return a
