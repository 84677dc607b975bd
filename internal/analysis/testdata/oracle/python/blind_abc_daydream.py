# want time n
# want space n
# kind stdin
s = input()
while s:
    for t in ('dreamer', 'eraser', 'dream', 'erase'):
        if s.endswith(t):
            s = s[:-len(t)]
            break
    else:
        print('NO')
        break
else:
    print('YES')
