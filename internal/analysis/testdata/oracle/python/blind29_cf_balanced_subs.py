# want time n
# want space n
# kind stdin
n = int(input())
s = input()
pos = {0: -1}
bal = best = 0
for i, c in enumerate(s):
    bal += 1 if c == '1' else -1
    if bal in pos:
        best = max(best, i - pos[bal])
    else:
        pos[bal] = i
print(best)
