# kind stdin
# want time n
# want space n
print(''.join('.' + c for c in input().lower() if c not in 'aoyeui'))
