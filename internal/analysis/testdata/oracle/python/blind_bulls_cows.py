# want time n
class Solution:
    def getHint(self, secret, guess):
        bulls = sum(a == b for a, b in zip(secret, guess))
        both = sum((Counter(secret) & Counter(guess)).values())
        return f'{bulls}A{both - bulls}B'
