# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(int, input().split()))
st = []
res = [-1] * n
for i in range(2 * n):
    while st and a[st[-1]] < a[i % n]:
        res[st.pop()] = a[i % n]
    if i < n:
        st.append(i)
print(*res)
