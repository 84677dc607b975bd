# want time n
# want space n
from collections import Counter
def bigrams(text):
    words = text.lower().split()
    return Counter(zip(words, words[1:])).most_common(10)
