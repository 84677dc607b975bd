# want time n
# want space n
q = int(input())
st = []
for _ in range(q):
    z = input().split()
    if z[0] == 'push':
        st.append(int(z[1]))
    elif z[0] == 'pop':
        if st: print(st.pop())
        else: print('empty')
    else:
        print(st[-1] if st else -1)
