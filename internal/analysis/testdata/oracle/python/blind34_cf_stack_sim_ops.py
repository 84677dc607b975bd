# want time n
# want space n
# kind stdin
import sys
lines = sys.stdin.read().split('\n')
q = int(lines[0])
st = []
mx = []
out = []
for i in range(1, q + 1):
    op = lines[i].split()
    if op[0] == 'push':
        v = int(op[1])
        st.append(v)
        mx.append(v if not mx else max(v, mx[-1]))
    elif op[0] == 'pop':
        st.pop()
        mx.pop()
    else:
        out.append(str(mx[-1]))
print('\n'.join(out))
