# want time sqrt n
# want space sqrt n
# kind stdin
n = int(input())
ans = []
i = 1
while i * i <= n:
    if n % i == 0:
        ans.append(i)
        if i != n // i:
            ans.append(n // i)
    i += 1
print(*sorted(ans))
