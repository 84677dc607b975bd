# want time n log n
# want space n
# kind function
def max_activities(start, finish):
    ans = 0
    arr = []
    for i in range(len(start)):
        arr.append((start[i], finish[i]))
    arr.sort(key=lambda x: x[1])
    end = -1
    for i in range(len(start)):
        if arr[i][0] > end:
            end = arr[i][1]
            ans += 1
    return ans
