"""Conway's game of life, 10 generations on an n by n board."""
import sys

n = int(sys.argv[1])
board = [[(x * y + x) % 3 == 0 for x in range(n)] for y in range(n)]
for _ in range(10):
    nxt = []
    for y in range(n):
        row = []
        for x in range(n):
            near = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if (dx or dy) and board[(y + dy) % n][(x + dx) % n]:
                        near += 1
            row.append(near == 3 or board[y][x] and near == 2)
        nxt.append(row)
    board = nxt
print(sum(map(sum, board)))
