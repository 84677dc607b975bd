# kind function
# want time 2^n
# want space 2^n
class Solution:
    def diffWaysToCompute(self, expr):
        if expr.isdigit(): return [int(expr)]
        res = []
        for i, c in enumerate(expr):
            if c in '+-*':
                for a in self.diffWaysToCompute(expr[:i]):
                    for b in self.diffWaysToCompute(expr[i+1:]):
                        res.append(a + b if c == '+' else a - b if c == '-' else a * b)
        return res
