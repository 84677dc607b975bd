# want time n
# want space n
# kind stdin
#!/bin/python3
import math
import os
import random
import re
import sys
def plusMinus(arr):
    pos = neg = zero = 0
    for x in arr:
        if x > 0:
            pos += 1
        elif x < 0:
            neg += 1
        else:
            zero += 1
    n = len(arr)
    print("%.6f" % (pos / n))
    print("%.6f" % (neg / n))
    print("%.6f" % (zero / n))
if __name__ == '__main__':
    n = int(input().strip())
    arr = list(map(int, input().rstrip().split()))
    plusMinus(arr)
