# want time n
# want space n
def has_dup(xs):
    return len(set(xs)) != len(xs)
