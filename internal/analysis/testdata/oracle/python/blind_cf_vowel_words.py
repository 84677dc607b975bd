# want time n
# want space n
# kind stdin
s = input().lower()
print(''.join('.' + c for c in s if c not in 'aoyeui'))
