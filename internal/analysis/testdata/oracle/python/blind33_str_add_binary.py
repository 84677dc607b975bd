# want time n
# want space n
# kind function
# entry addBinary
def addBinary(a, b):
    i, j, carry = len(a) - 1, len(b) - 1, 0
    res = []
    while i >= 0 or j >= 0 or carry:
        if i >= 0:
            carry += int(a[i])
            i -= 1
        if j >= 0:
            carry += int(b[j])
            j -= 1
        res.append(str(carry % 2))
        carry //= 2
    return ''.join(reversed(res))
