# kind function
# want time 2^n
def valid_coloring(neighbours, colored_vertices, color):
    return not any(n == 1 and colored_vertices[i] == color for i, n in enumerate(neighbours))

def util_color(graph, max_colors, colored_vertices, index):
    if index == len(graph):
        return True
    for i in range(max_colors):
        if valid_coloring(graph[index], colored_vertices, i):
            colored_vertices[index] = i
            if util_color(graph, max_colors, colored_vertices, index + 1):
                return True
            colored_vertices[index] = -1
    return False
