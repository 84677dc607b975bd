# want time n
# kind stdin
n, k = map(int, input().split())
s = input()
i = 0
ans = 0
while i < n:
    if s[i] == '1':
        ans += 1
        i += k
    else:
        i += 1
print(ans)
