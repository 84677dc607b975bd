# want time n^2
# want space 1
# kind function
def has_pair(xs, t):
    return any(xs[i] + xs[j] == t for i in range(len(xs)) for j in range(i))
