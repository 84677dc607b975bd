# want time n log n
# want space n
class Solution:
    def accountsMerge(self, accounts):
        parent = {}
        def find(x):
            parent.setdefault(x, x)
            if parent[x] != x:
                parent[x] = find(parent[x])
            return parent[x]
        owner = {}
        for name, *mails in accounts:
            for m in mails:
                parent[find(m)] = find(mails[0])
                owner[m] = name
        groups = defaultdict(list)
        for m in owner:
            groups[find(m)].append(m)
        return [[owner[r]] + sorted(ms) for r, ms in groups.items()]
