# want time n
# want space n
# kind stdin
n = int(input())
book = {}
for _ in range(n):
    name, num = input().split()
    book[name] = num
while True:
    try:
        q = input()
    except EOFError:
        break
    print(f"{q}={book[q]}" if q in book else "Not found")
