// want time n
// entry LinkedList.append
class ListNode<T> { constructor(public value: T, public next: ListNode<T> | null = null) {} }
class LinkedList<T> {
    private head: ListNode<T> | null = null;
    append(value: T): this {
        const node = new ListNode(value);
        if (!this.head) { this.head = node; return this; }
        let cur = this.head;
        while (cur.next) cur = cur.next;
        cur.next = node;
        return this;
    }
}
