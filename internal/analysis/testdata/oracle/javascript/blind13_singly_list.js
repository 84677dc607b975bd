// want time n
// want space 1
// entry LinkedList.removeAt
class Node {
  constructor (data) {
    this.data = data
    this.next = null
  }
}
class LinkedList {
  constructor () {
    this.head = null
    this.length = 0
  }
  addFirst (data) {
    const node = new Node(data)
    node.next = this.head
    this.head = node
    this.length++
  }
  removeAt (index) {
    if (index < 0 || index >= this.length) throw new RangeError('bad index')
    if (index === 0) {
      const d = this.head.data
      this.head = this.head.next
      this.length--
      return d
    }
    let prev = this.head
    let i = 0
    while (i < index - 1) {
      prev = prev.next
      i++
    }
    const removed = prev.next
    prev.next = removed.next
    this.length--
    return removed.data
  }
}
