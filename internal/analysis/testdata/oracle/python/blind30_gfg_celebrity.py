# want time n
# want space n
# kind function
# entry celebrity
def celebrity(M, n):
    st = []
    for i in range(n):
        st.append(i)
    while (len(st) > 1):
        a = st.pop()
        b = st.pop()
        if (M[a][b]):
            st.append(b)
        else:
            st.append(a)
    if (len(st) == 0):
        return -1
    c = st.pop()
    for i in range(n):
        if i == c:
            continue
        if M[c][i] or not M[i][c]:
            return -1
    return c
