# want time n
# want space n
# kind stdin
n = int(input())
st = []
for x in map(int, input().split()):
    st.append(x)
    while len(st) > 1 and st[-1] == st[-2]:
        st.pop()
        st[-1] += 1
print(len(st))
