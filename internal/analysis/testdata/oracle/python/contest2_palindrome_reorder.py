# want time n
# want space n
# kind stdin
s = input()
f = [0] * 26
for ch in s:
    f[ord(ch) - 65] += 1
half = ''
mid = ''
for i in range(26):
    if f[i] % 2:
        mid += chr(65 + i) * f[i]
    else:
        half += chr(65 + i) * (f[i] // 2)
print(half + mid + half[::-1])
