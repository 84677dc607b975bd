# want time n^2
# want space n
# kind function
import bisect
def medians(xs):
    s, out = [], []
    for x in xs:
        bisect.insort(s, x)
        out.append(s[len(s) // 2])
    return out
