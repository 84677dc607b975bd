# want time n^2
# want space n^2
def transpose(m):
    return [[m[j][i] for j in range(len(m))] for i in range(len(m[0]))]
