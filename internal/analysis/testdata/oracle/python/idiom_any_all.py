# want time n
# want space 1
# kind function
def check(xs):
    return any(x > 3 for x in xs) and all(x < 100 for x in xs)
