# want time n
# want space 1
# kind function
from math import gcd
def rotate_left(arr, d):
    n = len(arr)
    d %= n
    for i in range(gcd(d, n)):
        temp = arr[i]
        j = i
        while True:
            k = j + d
            if k >= n:
                k -= n
            if k == i:
                break
            arr[j] = arr[k]
            j = k
        arr[j] = temp
    return arr
