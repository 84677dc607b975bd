# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
st = []
res = []
for i in range(n):
    while len(st) > 0 and a[st[-1]] >= a[i]:
        st.pop()
    res.append(st[-1] + 1 if st else 0)
    st.append(i)
print(*res)
