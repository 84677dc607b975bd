# want time log n
# kind stdin
n = int(input())
ans = 0
while n:
    ans += n % 2
    n //= 2
print(ans)
