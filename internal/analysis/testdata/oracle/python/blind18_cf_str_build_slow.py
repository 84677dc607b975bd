# want time n
# want space n
# kind stdin
s = input()
out = ''
for i in range(len(s)):
    if s[i].lower() not in 'aeiouy':
        out += '.' + s[i].lower()
print(out)
