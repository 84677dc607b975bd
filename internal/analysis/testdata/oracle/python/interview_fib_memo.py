# want time n
# want space n
# kind function
from functools import lru_cache
class Solution:
    def fib(self, n: int) -> int:
        @lru_cache(maxsize=None)
        def f(k):
            if k < 2:
                return k
            return f(k - 1) + f(k - 2)
        return f(n)
