# want time n
# want space 1
# kind function
def first_dup(xs):
    for i in range(len(xs)):
        if xs[i] == xs[i - 1]:
            s = 0
            for v in xs:
                s += v
            return s
    return 0
