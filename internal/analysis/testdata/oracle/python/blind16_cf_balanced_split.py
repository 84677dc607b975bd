# want time n
# want space n
# kind stdin
for _ in range(int(input())):
    s = input()
    parts, depth, start = [], 0, 0
    for i, ch in enumerate(s):
        depth += 1 if ch == '(' else -1
        if depth == 0:
            parts.append(s[start:i + 1])
            start = i + 1
    print(len(parts))
