# want time n
# want space n
class Solution:
    def replaceWords(self, dictionary, sentence):
        trie = {}
        for root in dictionary:
            cur = trie
            for ch in root:
                cur = cur.setdefault(ch, {})
            cur['#'] = root
        def find(word):
            cur = trie
            for ch in word:
                if ch not in cur or '#' in cur:
                    break
                cur = cur[ch]
            return cur.get('#', word)
        return ' '.join(find(w) for w in sentence.split())
