# want time n
# want space 1
# kind function
# entry evaluate
class Polynomial:
    def __init__(self, coeffs):
        self.coeffs = coeffs
    def evaluate(self, x):
        result = 0
        for c in reversed(self.coeffs):
            result = result * x + c
        return result
    def add(self, other):
        a, b = self.coeffs, other.coeffs
        return Polynomial([x + y for x, y in zip(a, b)])
