# want time n
# want space n
# kind stdin
t = int(input())
for tc in range(t):
    n = int(input())
    piles = [*map(int, input().split())]
    x = 0
    for p in piles:
        x ^= p
    ones = all(p == 1 for p in piles)
    if ones:
        print("First" if n % 2 == 0 else "Second")
    else:
        print("First" if x else "Second")
