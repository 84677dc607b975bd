# want time 2^n
# want space 2^n
# kind function
from typing import List
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        out = []
        def go(s, left, right):
            if len(s) == 2 * n:
                out.append(s)
                return
            if left < n:
                go(s + "(", left + 1, right)
            if right < left:
                go(s + ")", left, right + 1)
        go("", 0, 0)
        return out
