# want time n log n
# want space n
# kind function
from collections import defaultdict
class Solution:
    def findItinerary(self, tickets):
        adj = defaultdict(list)
        for src, dst in sorted(tickets, reverse=True):
            adj[src].append(dst)
        route = []
        def visit(airport):
            while adj[airport]:
                visit(adj[airport].pop())
            route.append(airport)
        visit('JFK')
        return route[::-1]
