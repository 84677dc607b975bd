# kind function
# want time n!
def util_hamilton_cycle(graph, path, curr_ind):
    if curr_ind == len(graph):
        return graph[path[curr_ind - 1]][path[0]] == 1
    for next_ver in range(len(graph)):
        if graph[path[curr_ind - 1]][next_ver] == 1 and next_ver not in path:
            path[curr_ind] = next_ver
            if util_hamilton_cycle(graph, path, curr_ind + 1):
                return True
            path[curr_ind] = -1
    return False
