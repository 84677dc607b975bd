# want time n log n
# want space 1
def heap_sort(arr):
    def sift(i, n):
        while 2 * i + 1 < n:
            c = 2 * i + 1
            if c + 1 < n and arr[c + 1] > arr[c]: c += 1
            if arr[i] >= arr[c]: break
            arr[i], arr[c] = arr[c], arr[i]
            i = c
    n = len(arr)
    for i in range(n // 2 - 1, -1, -1): sift(i, n)
    for end in range(n - 1, 0, -1):
        arr[0], arr[end] = arr[end], arr[0]
        sift(0, end)
    return arr
