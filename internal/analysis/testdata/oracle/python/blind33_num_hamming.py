# want time 1
# want space 1
# kind function
# entry hammingWeight
def hammingWeight(n):
    c = 0
    for i in range(32):
        if n & (1 << i):
            c += 1
    return c
