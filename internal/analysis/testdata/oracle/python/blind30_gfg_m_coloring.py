# want time 2^n
# want space n
# kind function
# entry graphColouring
class Graph():
    def __init__(self, vertices):
        self.V = vertices
        self.graph = [[0] * vertices for row in range(vertices)]
    def isSafe(self, v, colour, c):
        for i in range(self.V):
            if self.graph[v][i] == 1 and colour[i] == c:
                return False
        return True
    def graphColourUtil(self, m, colour, v):
        if v == self.V:
            return True
        for c in range(1, m + 1):
            if self.isSafe(v, colour, c) == True:
                colour[v] = c
                if self.graphColourUtil(m, colour, v + 1) == True:
                    return True
                colour[v] = 0
    def graphColouring(self, m):
        colour = [0] * self.V
        return self.graphColourUtil(m, colour, 0)
