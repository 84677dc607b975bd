# want time n
# want space n
# kind function
from collections import defaultdict
def groupAnagrams(strs):
    d = defaultdict(list)
    for s in strs:
        key = [0] * 26
        for c in s:
            key[ord(c) - 97] += 1
        d[tuple(key)].append(s)
    return list(d.values())
