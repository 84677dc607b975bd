# want time n
# want space n
# kind stdin
s = input()
i = 0
out = []
n = len(s)
while i < n:
    j = i
    while j < n and s[j] == s[i]:
        j += 1
    out.append(s[i] + str(j - i))
    i = j
print(''.join(out))
