# want time n
# want space n
# kind stdin
n = int(input())
st = []
out = []
for i in range(n):
    cmd = input().split()
    if cmd[0] == 'push':
        st.append(int(cmd[1]))
    elif st:
        out.append(st.pop())
for v in out:
    print(v)
