# want time n^2
# want space 1
import time
def timed(fn):
    def wrapper(*args, **kwargs):
        t = time.time()
        r = fn(*args, **kwargs)
        print(time.time() - t)
        return r
    return wrapper
@timed
def count_pairs(a):
    c = 0
    for i in range(len(a)):
        for j in range(i):
            c += a[i] > a[j]
    return c
