# kind function
# want time sqrt n
# want space 1
class Solution:
    def smallestValue(self, n):
        s, i = 0, 2
        t = n
        while i <= t // i:
            while t % i == 0:
                t //= i
                s += i
            i += 1
        if t > 1:
            s += t
        return s
