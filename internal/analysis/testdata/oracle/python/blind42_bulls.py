# kind function
# want time n
# want space n
from collections import Counter
class Solution:
    def getHint(self, secret, guess):
        a = sum(s == g for s, g in zip(secret, guess))
        b = sum((Counter(secret) & Counter(guess)).values())
        return f"{a}A{b - a}B"
