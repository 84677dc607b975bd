# want time n^2
# want space n
# kind stdin
import math
n, k = map(int, input().split())
k -= 1
nums = list(range(1, n + 1))
res = []
for i in range(n, 0, -1):
    f = math.factorial(i - 1)
    idx, k = divmod(k, f)
    res.append(nums.pop(idx))
print(*res)
