# want time 1
# want space 1
# kind stdin
import math
a, b, c = map(float, input().split())
disc = b * b - 4 * a * c
if disc < 0:
    print("No")
else:
    r = math.sqrt(disc)
    print((-b - r) / (2 * a), (-b + r) / (2 * a))
