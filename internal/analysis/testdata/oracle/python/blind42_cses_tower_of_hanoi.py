# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
moves = []
def hanoi(k, a, b, c):
    if k == 0:
        return
    hanoi(k - 1, a, c, b)
    moves.append((a, b))
    hanoi(k - 1, c, b, a)
hanoi(n, 1, 3, 2)
print(len(moves))
for a, b in moves:
    print(a, b)
