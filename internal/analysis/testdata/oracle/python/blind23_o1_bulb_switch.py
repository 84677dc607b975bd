# kind function
# want time 1
# want space 1
class Solution:
    def bulbSwitch(self, n: int) -> int:
        return int(sqrt(n))
