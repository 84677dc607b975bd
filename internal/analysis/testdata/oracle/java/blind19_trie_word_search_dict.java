// want time n
// entry WordDictionary.addWord
class WordDictionary {
    private static class Node { Node[] next = new Node[26]; boolean end; }
    private final Node root = new Node();
    public void addWord(String word) {
        Node cur = root;
        for (int i = 0; i < word.length(); i++) {
            int c = word.charAt(i) - 'a';
            if (cur.next[c] == null) cur.next[c] = new Node();
            cur = cur.next[c];
        }
        cur.end = true;
    }
}
