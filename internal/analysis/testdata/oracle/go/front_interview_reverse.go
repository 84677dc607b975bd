// want time n
// want space 1

package main

func reverseList(head *ListNode) *ListNode {
	var prev *ListNode
	for cur := head; cur != nil; {
		cur.Next, prev, cur = prev, cur, cur.Next
	}
	return prev
}
