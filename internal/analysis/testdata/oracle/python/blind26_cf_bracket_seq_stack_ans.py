# want time n
# want space n
# kind stdin
s = input()
st = []
c = 0
for ch in s:
    if ch == '(':
        st.append(ch)
    elif st:
        st.pop()
        c += 2
print(c)
