# want time n
# want space n
# kind stdin
n = int(input())
h = list(map(int, input().split())) + [0]
st = []
best = 0
for i in range(n + 1):
    start = i
    while st and st[-1][1] >= h[i]:
        start, hh = st.pop()
        best = max(best, hh * (i - start))
    st.append((start, h[i]))
print(best)
