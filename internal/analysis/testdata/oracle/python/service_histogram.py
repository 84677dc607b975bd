# want time n
# want space 1
# kind function
def histogram(values):
    bins = [0] * 256
    for v in values:
        bins[v] += 1
    return bins
