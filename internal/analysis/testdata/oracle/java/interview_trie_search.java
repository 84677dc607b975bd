// want time n
// want space 1
// entry Trie.search
class Trie {
    private class Node {
        Node[] next = new Node[26];
        boolean end;
    }

    private Node root = new Node();

    public void insert(String word) {
        Node node = root;
        for (char c : word.toCharArray()) {
            if (node.next[c - 'a'] == null) node.next[c - 'a'] = new Node();
            node = node.next[c - 'a'];
        }
        node.end = true;
    }

    public boolean search(String word) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next[word.charAt(i) - 'a'];
            if (node == null) return false;
        }
        return node.end;
    }
}
