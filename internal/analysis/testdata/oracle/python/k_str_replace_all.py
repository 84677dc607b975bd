# want time n
# kind stdin
t = int(input())
for _ in range(t):
    s = input()
    print(s.replace('a', 'b').count('b'), s[::-1])
