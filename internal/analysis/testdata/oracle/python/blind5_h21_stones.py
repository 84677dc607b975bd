# want time 1
# want space 1
# kind stdin
n, m = map(int, input().split())
print("First" if n % (m + 1) else "Second")
