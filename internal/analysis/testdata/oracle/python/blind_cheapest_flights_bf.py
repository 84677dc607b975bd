# want time n^2
# want space n
class Solution:
    def findCheapestPrice(self, n, flights, src, dst, k):
        prices = [float('inf')] * n
        prices[src] = 0
        for _ in range(k + 1):
            tmp = prices.copy()
            for s, d, p in flights:
                if prices[s] + p < tmp[d]:
                    tmp[d] = prices[s] + p
            prices = tmp
        return prices[dst] if prices[dst] != float('inf') else -1
