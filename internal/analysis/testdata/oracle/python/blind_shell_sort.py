# want time n^2
# want space 1
def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            t = a[i]; j = i
            while j >= gap and a[j - gap] > t:
                a[j] = a[j - gap]
                j -= gap
            a[j] = t
        gap //= 2
