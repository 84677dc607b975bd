# want time n
# want space n
# kind stdin
for s in[*open(0)][1:]:
    s=s.strip();print(s if len(s)<11 else s[0]+str(len(s)-2)+s[-1])
