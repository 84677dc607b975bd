# want time n^2
# want space n
# kind stdin
n = int(input())
a = input().split()
seen = []
for w in a:
    if w not in seen:
        seen.append(w)
print(len(seen))
