'use strict';
// Autocompletion: a trie of the words with counts; then the best three for many prefixes.
const fs = require('fs');

class Trie {
  children = new Map();
  count = 0;

  insert(word) {
    let node = this;
    for (const ch of word) {
      if (!node.children.has(ch)) node.children.set(ch, new Trie());
      node = node.children.get(ch);
    }
    node.count++;
  }

  find(prefix) {
    let node = this;
    for (const ch of prefix) {
      node = node.children.get(ch);
      if (!node) return null;
    }
    return node;
  }

  *words(prefix) {
    if (this.count) yield [prefix, this.count];
    for (const [ch, child] of this.children) yield* child.words(prefix + ch);
  }
}

function suggest(trie, prefix, k = 3) {
  const node = trie.find(prefix);
  if (!node) return [];
  return [...node.words(prefix)].sort((a, b) => b[1] - a[1]).slice(0, k);
}

const trie = new Trie();
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
  line.split(' ').forEach((w) => w && trie.insert(w));
}
let shown = 0;
for (let p = 10; p < 400; p++) shown += suggest(trie, `w${p}`).length;
console.log(shown, suggest(trie, 'w1'));
