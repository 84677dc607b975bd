# want time n
# want space 1
# kind function
def f(a):
    j = 0
    n = len(a)
    out = 0
    for i in range(n):
        j = max(j, i)
        while j < n and a[j] > 0:
            j += 1
        out += j - i
    return out
