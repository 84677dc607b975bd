# want time n
# want space 1
# kind function
from typing import List
class Solution:
    def compress(self, chars: List[str]) -> int:
        i = w = 0
        while i < len(chars):
            j = i
            while j < len(chars) and chars[j] == chars[i]:
                j += 1
            chars[w] = chars[i]
            w += 1
            if j - i > 1:
                for d in str(j - i):
                    chars[w] = d
                    w += 1
            i = j
        return w
