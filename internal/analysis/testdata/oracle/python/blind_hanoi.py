# want time 2^n
# want space 2^n
# kind stdin
n = int(input())
moves = []
def hanoi(k, a, b, c):
    if k == 0: return
    hanoi(k - 1, a, c, b)
    moves.append((a, c))
    hanoi(k - 1, b, a, c)
hanoi(n, 1, 2, 3)
print(len(moves))
for m in moves: print(*m)
