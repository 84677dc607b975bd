# want time n
# want space n
# kind stdin
from collections import defaultdict
for _ in range(int(input())):
    s = input()
    need = len(set(s))
    cnt = defaultdict(int)
    l = 0
    best = len(s)
    for r, c in enumerate(s):
        cnt[c] += 1
        while len(cnt) == need:
            best = min(best, r - l + 1)
            cnt[s[l]] -= 1
            if cnt[s[l]] == 0:
                del cnt[s[l]]
            l += 1
    print(best)
