# want time n
# want space n
# kind stdin
s = input().lower()
r = ''
for ch in s:
    if ch not in 'aoyeui':
        r += '.' + ch
print(r)
