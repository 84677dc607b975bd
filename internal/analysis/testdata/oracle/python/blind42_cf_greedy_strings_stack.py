# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    s = list(input())
    st = []
    w = 0
    for ch in s:
        if st and st[-1] != ch:
            st.pop()
            w += 1
        else:
            st.append(ch)
    print("DA" if w % 2 else "NET")
