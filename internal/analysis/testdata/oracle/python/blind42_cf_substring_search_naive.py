# want time n^2
# want space n
# kind stdin
s = input()
t = input()
n, m = len(s), len(t)
cnt = 0
i = 0
while i + m <= n:
    if s[i:i + m] == t:
        cnt += 1
        i += m
    else:
        i += 1
print(cnt)
