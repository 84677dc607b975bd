# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    s = input()
    st = []
    for c in s:
        if c == 'B' and st:
            st.pop()
        else:
            st.append(c)
    print(len(st))
