# want time sqrt n
# kind stdin
import math
n = int(input())
c = 0
for i in range(1, int(math.sqrt(n)) + 1):
    if n % i == 0:
        c += 1 if i * i == n else 2
print(c)
