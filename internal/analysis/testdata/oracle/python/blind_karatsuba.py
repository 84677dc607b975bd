# want time n^2
# want space n
def mul_digits(a, b):
    res = [0] * (len(a) + len(b))
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            res[i + j + 1] += a[i] * b[j]
    for i in range(len(res) - 1, 0, -1):
        res[i - 1] += res[i] // 10
        res[i] %= 10
    return res
