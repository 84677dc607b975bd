// kind function
// want time n
// want space n
class Trie {
    constructor() { this.root = {}; }
    insert(word) {
        let n = this.root;
        for (const c of word) { n[c] = n[c] || {}; n = n[c]; }
        n.end = true;
    }
}
