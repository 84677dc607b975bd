# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    n = int(input())
    s = input()
    out = []
    for ch in s:
        if ch == "0":
            out.append("1")
        else:
            out.append("0")
    print("".join(out))
