// want time n
// want space n
// entry Trie.insert
/**
 * Initialize your data structure here.
 */
var Trie = function() {
    this.root = {};
};
/** 
 * @param {string} word
 * @return {void}
 */
Trie.prototype.insert = function(word) {
    let node = this.root;
    for (let i = 0; i < word.length; i++) {
        const c = word[i];
        if (node[c] == null) node[c] = {};
        node = node[c];
    }
    node.isWord = true;
};
Trie.prototype.search = function(word) {
    const node = this.traverse(word);
    return node != null && node.isWord === true;
};
Trie.prototype.startsWith = function(prefix) {
    return this.traverse(prefix) != null;
};
Trie.prototype.traverse = function(word) {
    let node = this.root;
    for (const c of word) {
        node = node[c];
        if (node == null) return null;
    }
    return node;
};
