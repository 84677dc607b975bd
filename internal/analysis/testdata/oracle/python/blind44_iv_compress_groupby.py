# want time n
# want space n
# kind function
def compress(s):
    return "".join(k + str(len(list(g))) for k, g in itertools.groupby(s))
