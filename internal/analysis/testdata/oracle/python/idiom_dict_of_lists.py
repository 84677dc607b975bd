# want time n
# want space n
# kind function
def index(words):
    d = {}
    for i, w in enumerate(words):
        if w not in d:
            d[w] = []
        d[w].append(i)
    total = 0
    for w in d:
        for i in d[w]:
            total += i
    return total
