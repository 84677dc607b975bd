# want time n log n
# want space n
# kind stdin
n, x = map(int, input().split())
arr = sorted((int(v), i) for i, v in enumerate(input().split()))
l, r = 0, n - 1
while l < r:
    s = arr[l][0] + arr[r][0]
    if s == x:
        break
    if s < x:
        l += 1
    else:
        r -= 1
print(l, r)
