// want time n
// want space 1
// kind function
package main

type Trie struct {
	children [26]*Trie
	end      bool
}

func (t *Trie) Insert(word string) {
	n := t
	for _, c := range word {
		if n.children[c-'a'] == nil {
			n.children[c-'a'] = &Trie{}
		}
		n = n.children[c-'a']
	}
	n.end = true
}
func (t *Trie) Search(word string) bool {
	n := t
	for _, c := range word {
		n = n.children[c-'a']
		if n == nil {
			return false
		}
	}
	return n.end
}
