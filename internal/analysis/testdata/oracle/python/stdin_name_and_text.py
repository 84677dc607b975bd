# want time n
# want space n
# kind stdin
name, text = input().split()
count = {}
for c in text:
    count[c] = count.get(c, 0) + 1
print(name, max(count.values()))
