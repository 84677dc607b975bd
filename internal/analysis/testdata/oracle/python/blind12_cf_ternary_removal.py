# want time n
# want space n
# kind stdin
t = int(input())
for _ in range(t):
    s = input()
    last = {'1': -1, '2': -1, '3': -1}
    best = float('inf')
    for i, c in enumerate(s):
        last[c] = i
        if min(last.values()) >= 0:
            best = min(best, i - min(last.values()) + 1)
    print(0 if best == float('inf') else best)
