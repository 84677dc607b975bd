// want time 1
// entry BSTIterator.HasNext

package main

type BSTIterator struct{ stack []*TreeNode }

func Constructor(root *TreeNode) BSTIterator {
	it := BSTIterator{}
	it.push(root)
	return it
}

func (it *BSTIterator) push(n *TreeNode) {
	for ; n != nil; n = n.Left {
		it.stack = append(it.stack, n)
	}
}

func (it *BSTIterator) Next() int {
	n := it.stack[len(it.stack)-1]
	it.stack = it.stack[:len(it.stack)-1]
	it.push(n.Right)
	return n.Val
}

func (it *BSTIterator) HasNext() bool { return len(it.stack) > 0 }
