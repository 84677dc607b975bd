# kind function
# want time n^2
# want space n
def topological_sort(start, visited, sort, edges):
    current = start
    visited.append(current)
    for neighbor in edges[current]:
        if neighbor not in visited:
            sort = topological_sort(neighbor, visited, sort, edges)
    sort.append(current)
    return sort
