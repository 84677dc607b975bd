# kind function
# want time n!
# want space n
class Solution:
    def countArrangement(self, n: int) -> int:
        def backtrack(pos):
            if pos > n:
                self.ans += 1
                return
            for i in range(pos, n + 1):
                if arr[i] % pos == 0 or pos % arr[i] == 0:
                    arr[i], arr[pos] = arr[pos], arr[i]
                    backtrack(pos + 1)
                    arr[i], arr[pos] = arr[pos], arr[i]
        self.ans = 0
        arr = list(range(n + 1))
        backtrack(1)
        return self.ans
