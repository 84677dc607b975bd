# want time n log n
# want space 1
# kind function
def heap_sort(arr):
    n = len(arr)
    def sift(i, size):
        while True:
            largest = i
            l, r = 2 * i + 1, 2 * i + 2
            if l < size and arr[l] > arr[largest]:
                largest = l
            if r < size and arr[r] > arr[largest]:
                largest = r
            if largest == i:
                return
            arr[i], arr[largest] = arr[largest], arr[i]
            i = largest
    for i in range(n // 2 - 1, -1, -1):
        sift(i, n)
    for end in range(n - 1, 0, -1):
        arr[0], arr[end] = arr[end], arr[0]
        sift(0, end)
