# want time n^2
# want space n^2
# kind function
def transpose(matrix):
    return [list(row) for row in zip(*matrix)]
