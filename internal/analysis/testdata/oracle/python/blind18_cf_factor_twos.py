# want time log n
# want space 1
# kind stdin
t = int(input())
for i in range(t):
    x = int(input())
    while x % 2 == 0:
        x //= 2
    if x == 1:
        print("NO")
    else:
        print("YES")
