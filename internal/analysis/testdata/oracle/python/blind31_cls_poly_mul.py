# want time n^2
# want space n
# kind function
# entry __mul__
class Polynomial:
    def __init__(self, *coeffs):
        self.coeffs = list(coeffs)
    def __mul__(self, other):
        out = [0] * (len(self.coeffs) + len(other.coeffs) - 1)
        for i, a in enumerate(self.coeffs):
            for j, b in enumerate(other.coeffs):
                out[i + j] += a * b
        return Polynomial(*out)
