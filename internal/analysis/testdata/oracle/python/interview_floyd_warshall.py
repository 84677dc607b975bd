# want time n^3
# want space n^2
# kind function
from typing import List
def shortest(n: int, w: List[List[int]]) -> List[List[int]]:
    d = [row[:] for row in w]
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d
