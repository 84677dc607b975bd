// want time n
// want space n
// entry addWords
class TrieNode {
  constructor() { this.children = new Map(); this.end = false; }
}
function addWords(words) {
  const root = new TrieNode();
  for (const word of words) {
    let cur = root;
    for (const ch of word) {
      if (!cur.children.has(ch)) cur.children.set(ch, new TrieNode());
      cur = cur.children.get(ch);
    }
    cur.end = true;
  }
  return root;
}
