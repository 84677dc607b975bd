# want time n
# want space n
# kind function
def halves(xs):
    while len(xs) > 1:
        xs = xs[:len(xs) // 2]
    return xs
