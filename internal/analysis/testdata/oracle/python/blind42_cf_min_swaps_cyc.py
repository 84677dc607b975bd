# want time n
# want space n
# kind stdin
n = int(input())
arr = list(map(int, input().split()))
pos = {v: i for i, v in enumerate(arr)}
swaps = 0
for i in range(n):
    want = i + 1
    if arr[i] != want:
        j = pos[want]
        pos[arr[i]] = j
        arr[i], arr[j] = arr[j], arr[i]
        swaps += 1
print(swaps)
