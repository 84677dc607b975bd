# want time n
# want space 1
# kind function
# entry longestMountain
def longestMountain(arr):
    n, ans, base = len(arr), 0, 0
    while base < n:
        end = base
        if end + 1 < n and arr[end] < arr[end + 1]:
            while end + 1 < n and arr[end] < arr[end + 1]:
                end += 1
            if end + 1 < n and arr[end] > arr[end + 1]:
                while end + 1 < n and arr[end] > arr[end + 1]:
                    end += 1
                ans = max(ans, end - base + 1)
        base = max(end, base + 1)
    return ans
