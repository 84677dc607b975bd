# want time n log n
# want space n
class Solution:
    def maxEnvelopes(self, envelopes):
        envelopes.sort(key=lambda e: (e[0], -e[1]))
        lis = []
        for _, h in envelopes:
            i = bisect.bisect_left(lis, h)
            lis[i:i+1] = [h]
        return len(lis)
