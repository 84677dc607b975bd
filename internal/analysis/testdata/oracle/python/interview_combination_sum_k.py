# want time 2^n
# want space 2^n
# kind function
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        out = []
        def go(start, cur):
            if len(cur) == k:
                out.append(list(cur))
                return
            for i in range(start, n + 1):
                cur.append(i)
                go(i + 1, cur)
                cur.pop()
        go(1, [])
        return out
