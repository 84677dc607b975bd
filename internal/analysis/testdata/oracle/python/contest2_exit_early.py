# want time n
# want space n
# kind stdin
import sys
n = int(input())
a = list(map(int, input().split()))
s = sum(a)
if s % 2:
    print("NO")
    sys.exit()
pre = 0
for x in a:
    pre += x
    if 2 * pre == s:
        print("YES")
        exit(0)
print("NO")
