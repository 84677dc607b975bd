# want time n log n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10 ** 6)
def sort_count(arr):
    n = len(arr)
    if n <= 1:
        return arr, 0
    mid = n >> 1
    left, a = sort_count(arr[:mid])
    right, b = sort_count(arr[mid:])
    merged = []
    i = j = 0
    inv = a + b
    while i < len(left) or j < len(right):
        if j == len(right) or (i < len(left) and left[i] <= right[j]):
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            inv += len(left) - i
            j += 1
    return merged, inv
n = int(input())
print(sort_count(list(map(int, input().split())))[1])
