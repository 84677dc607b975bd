// want time n
// want space n
// entry insert
class TrieNode { children = new Map<string, TrieNode>(); end = false; }
export class Trie {
  private root = new TrieNode();
  insert(word: string): void {
    let cur = this.root;
    for (const ch of word) {
      let next = cur.children.get(ch);
      if (!next) {
        next = new TrieNode();
        cur.children.set(ch, next);
      }
      cur = next;
    }
    cur.end = true;
  }
}
