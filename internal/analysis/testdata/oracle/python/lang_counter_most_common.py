# want time n
# want space n
# kind function
from collections import Counter
def top(words):
    return Counter(words).most_common(1)[0]
