# want time sqrt n
# want space 1
# kind stdin
n = int(input())
ans = 0
i = 1
while i <= n:
    q = n // i
    j = n // q
    ans += q * (j - i + 1)
    i = j + 1
print(ans)
