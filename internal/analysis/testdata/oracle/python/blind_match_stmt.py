# want time n
# want space n
# kind stdin
n = int(input())
st = []
for _ in range(n):
    match input().split():
        case ["push", x]:
            st.append(int(x))
        case ["pop"]:
            if st: st.pop()
        case ["top"]:
            print(st[-1] if st else -1)
