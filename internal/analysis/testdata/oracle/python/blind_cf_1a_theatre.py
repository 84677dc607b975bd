# want time 1
# want space 1
# kind stdin
import math
n, m, a = map(int, input().split())
print(math.ceil(n / a) * math.ceil(m / a))
