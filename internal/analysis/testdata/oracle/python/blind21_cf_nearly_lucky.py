# want time n
# want space n
# kind stdin
s = input()
c = s.count('4') + s.count('7')
if c == 4 or c == 7:
    print("YES")
else:
    print("NO")
