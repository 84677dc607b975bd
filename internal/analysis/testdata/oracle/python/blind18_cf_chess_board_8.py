# want time 1
# want space 1
# kind stdin
board = [input() for _ in range(8)]
w = {'Q': 9, 'R': 5, 'B': 3, 'N': 3, 'P': 1, 'K': 0}
white = black = 0
for row in board:
    for ch in row:
        if ch.upper() in w:
            if ch.isupper():
                white += w[ch]
            else:
                black += w[ch.upper()]
print('White' if white > black else 'Black' if black > white else 'Draw')
