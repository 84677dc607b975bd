# want time n
# want space n
# kind function
def chunks(xs, k):
    for i in range(0, len(xs), k):
        yield xs[i:i + k]
