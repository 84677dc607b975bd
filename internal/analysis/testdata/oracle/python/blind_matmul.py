# want time n^3
# want space n^2
def multiply(A, B):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*B)] for r in A]
