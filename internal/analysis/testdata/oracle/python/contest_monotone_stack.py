# want time n
# want space n
# kind stdin
n = int(input())
h = list(map(int, input().split()))
st = []
best = 0
for i, x in enumerate(h + [0]):
    start = i
    while st and st[-1][1] >= x:
        start, hh = st.pop()
        best = max(best, hh * (i - start))
    st.append((start, x))
print(best)
