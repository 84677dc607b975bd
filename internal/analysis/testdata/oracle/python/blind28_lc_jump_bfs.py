# want time n
# want space n
# kind function
from collections import defaultdict
class Solution:
    def minJumps(self, arr):
        n = len(arr)
        if n <= 1: return 0
        graph = defaultdict(list)
        for i in range(n):
            graph[arr[i]].append(i)
        curs, visited, step = [0], {0}, 0
        while curs:
            nex = []
            for node in curs:
                if node == n - 1:
                    return step
                for child in graph[arr[node]]:
                    if child not in visited:
                        visited.add(child)
                        nex.append(child)
                graph[arr[node]].clear()
                for child in [node - 1, node + 1]:
                    if 0 <= child < len(arr) and child not in visited:
                        visited.add(child)
                        nex.append(child)
            curs = nex
            step += 1
        return -1
