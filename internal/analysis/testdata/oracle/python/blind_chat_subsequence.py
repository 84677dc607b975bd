# want time n
# want space n
# kind stdin
s = input()
t = 'hello'
i = 0
for c in s:
    if i < len(t) and c == t[i]:
        i += 1
print('YES' if i == 5 else 'NO')
