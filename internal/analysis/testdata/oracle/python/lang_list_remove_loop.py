# want time n^2
# want space n
# kind function
def drain(xs):
    order = []
    ys = list(xs)
    while ys:
        m = min(ys)
        ys.remove(m)
        order.append(m)
    return order
