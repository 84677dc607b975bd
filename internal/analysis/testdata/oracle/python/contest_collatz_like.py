# want time log n
# want space 1
# kind stdin
n = int(input())
steps = 0
while n != 1:
    n = (n + 1) // 2
    steps += 1
print(steps)
