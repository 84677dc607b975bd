# want time n^2
# want space n
# kind stdin
s = input()
t = input()
n = len(s)
for i in range(n):
    if s[i:] + s[:i] == t:
        print(i)
        break
else:
    print(-1)
