# want time n
# want space n
# kind stdin
s = list(input().strip())
n = len(s)
i, j = 0, n - 1
while i < j:
    if not s[i].isalpha():
        i += 1
    elif not s[j].isalpha():
        j -= 1
    else:
        s[i], s[j] = s[j], s[i]
        i += 1
        j -= 1
print(''.join(s))
