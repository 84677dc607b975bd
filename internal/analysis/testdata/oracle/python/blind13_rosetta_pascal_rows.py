# want time n^2
# want space n
def pascal(n):
    row = [1]
    for _ in range(n):
        print(row)
        row = [a + b for a, b in zip([0] + row, row + [0])]
