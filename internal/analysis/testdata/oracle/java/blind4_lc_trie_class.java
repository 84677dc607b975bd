// want time n
// want space n
// entry insert
class Trie {
    private class Node { Node[] kids = new Node[26]; boolean end; }
    private final Node root = new Node();
    public void insert(String word) {
        Node cur = root;
        for (char c : word.toCharArray()) {
            if (cur.kids[c - 'a'] == null) cur.kids[c - 'a'] = new Node();
            cur = cur.kids[c - 'a'];
        }
        cur.end = true;
    }
}
