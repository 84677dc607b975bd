// want time n
// want space n

package main

type Trie struct {
	children [26]*Trie
	end      bool
}

func Constructor() Trie { return Trie{} }

func (t *Trie) Insert(word string) {
	node := t
	for _, ch := range word {
		ch -= 'a'
		if node.children[ch] == nil {
			node.children[ch] = &Trie{}
		}
		node = node.children[ch]
	}
	node.end = true
}

func (t *Trie) search(prefix string) *Trie {
	node := t
	for _, ch := range prefix {
		ch -= 'a'
		if node.children[ch] == nil {
			return nil
		}
		node = node.children[ch]
	}
	return node
}

func (t *Trie) Search(word string) bool {
	n := t.search(word)
	return n != nil && n.end
}
