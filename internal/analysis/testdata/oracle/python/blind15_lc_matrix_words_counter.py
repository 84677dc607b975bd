# want time n
# want space n
from collections import Counter
def common_chars(words):
    c = Counter(words[0])
    for w in words[1:]:
        c &= Counter(w)
    return list(c.elements())
