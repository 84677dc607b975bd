# want time n
# want space n
# kind stdin
n = int(input())
s = set()
for _ in range(n):
    s.add(input())
print(len(s))
