# want time n log n
# want space n
class Solution:
    def groupAnagrams(self, strs):
        d = defaultdict(list)
        for s in strs:
            d[tuple(sorted(s))].append(s)
        return list(d.values())
