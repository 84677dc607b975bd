# want time n
# want space n
# kind function
from collections import Counter
def intersect(a, b):
    ca = Counter(a)
    res = []
    for x in b:
        if ca[x] > 0:
            ca[x] -= 1
            res.append(x)
    return res
