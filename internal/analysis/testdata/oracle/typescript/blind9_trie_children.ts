// want time n
// want space n
// entry WordDictionary.addWord
class TrieNode {
    children: TrieNode[];
    isEnd: boolean;
    constructor() {
        this.children = new Array(26);
        this.isEnd = false;
    }
}
class WordDictionary {
    private root: TrieNode;
    constructor() {
        this.root = new TrieNode();
    }
    addWord(word: string): void {
        let node = this.root;
        for (const c of word) {
            const i = c.charCodeAt(0) - 97;
            if (!node.children[i]) {
                node.children[i] = new TrieNode();
            }
            node = node.children[i];
        }
        node.isEnd = true;
    }
}
