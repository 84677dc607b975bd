// want time n
// entry LinkedList.reverse
class ListNode<T> { constructor(public value: T, public next: ListNode<T> | null = null) {} }
class LinkedList<T> {
  head: ListNode<T> | null = null;
  add(v: T): void { this.head = new ListNode(v, this.head); }
  reverse(): void {
    let prev: ListNode<T> | null = null;
    let cur = this.head;
    while (cur !== null) {
      const next: ListNode<T> | null = cur.next;
      cur.next = prev;
      prev = cur;
      cur = next;
    }
    this.head = prev;
  }
}
