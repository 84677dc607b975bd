// want time n
// entry Trie.search
class Trie {
  constructor() { this.root = Object.create(null); }
  insert(word) {
    let node = this.root;
    for (const ch of word) node = node[ch] ??= Object.create(null);
    node.end = true;
  }
  search(word) {
    let node = this.root;
    for (const ch of word) { node = node[ch]; if (!node) return false; }
    return node.end === true;
  }
}
