# kind function
# want time n log n
# want space n
from collections import defaultdict
class Solution:
    def findItinerary(self, tickets):
        g = defaultdict(list)
        for a, b in sorted(tickets, reverse=True): g[a].append(b)
        route, st = [], ['JFK']
        while st:
            while g[st[-1]]: st.append(g[st[-1]].pop())
            route.append(st.pop())
        return route[::-1]
