# want time 1
# want space 1
# kind stdin
import math
n = int(input())
k = int((math.sqrt(8 * n + 1) - 1) / 2)
print("YES" if k * (k + 1) // 2 == n else "NO")
