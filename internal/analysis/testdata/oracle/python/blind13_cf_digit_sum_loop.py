# want time log n
# want space 1
# kind stdin
n = int(input())
cnt = 0
while n > 0:
    n -= max(0, n % 10)
    n //= 10
    cnt += 1
print(cnt)
