# want time n
# want space 1
# kind function
def dot(a, b):
    return sum(map(lambda p: p[0] * p[1], filter(None, zip(a, b))))
