# want time n
# want space n
# kind stdin
s = input()
st = []
ok = True
pair = {')': '(', ']': '[', '}': '{'}
for ch in s:
    if ch in '([{':
        st.append(ch)
    elif not st or st.pop() != pair[ch]:
        ok = False
        break
print('YES' if ok and not st else 'NO')
