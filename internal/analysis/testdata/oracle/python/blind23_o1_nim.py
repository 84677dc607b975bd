# kind function
# want time 1
# want space 1
class Solution:
    def canWinNim(self, n: int) -> bool:
        return n % 4 != 0
