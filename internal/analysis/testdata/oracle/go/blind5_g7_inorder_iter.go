// want time n
// want space n
// kind function
package main

type TreeNode struct {
	Val         int
	Left, Right *TreeNode
}

func inorderTraversal(root *TreeNode) []int {
	var out []int
	var st []*TreeNode
	for root != nil || len(st) > 0 {
		for root != nil {
			st = append(st, root)
			root = root.Left
		}
		root = st[len(st)-1]
		st = st[:len(st)-1]
		out = append(out, root.Val)
		root = root.Right
	}
	return out
}
