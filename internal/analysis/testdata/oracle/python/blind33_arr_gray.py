# want time 2^n
# want space 2^n
# kind function
# entry grayCode
def grayCode(n):
    res = [0]
    for i in range(n):
        res += [x | (1 << i) for x in reversed(res)]
    return res
