// want time n
// entry Trie.insert
function TrieNode() { this.children = {}; this.end = false; }
function Trie() { this.root = new TrieNode(); }
Trie.prototype.insert = function (word) {
  let node = this.root;
  for (const ch of word) {
    if (!node.children[ch]) node.children[ch] = new TrieNode();
    node = node.children[ch];
  }
  node.end = true;
};
Trie.prototype.search = function (word) {
  let node = this.root;
  for (let i = 0; i < word.length; i++) {
    node = node.children[word[i]];
    if (!node) return false;
  }
  return node.end;
};
