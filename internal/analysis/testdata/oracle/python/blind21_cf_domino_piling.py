# want time 1
# want space 1
# kind stdin
import math
m,n=map(int,input().split())
print(math.floor(m*n/2))
