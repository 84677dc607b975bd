# kind function
# want time n
# want space n
def moving_sum(xs, k):
    return [sum(w) for w in zip(xs, xs[1:], xs[2:])]
