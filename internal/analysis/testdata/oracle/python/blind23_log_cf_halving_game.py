# want time log n
# want space 1
# kind stdin
n = int(input())
cnt = 0
while n > 0:
    n = (n - 1) // 2
    cnt += 1
print(cnt)
