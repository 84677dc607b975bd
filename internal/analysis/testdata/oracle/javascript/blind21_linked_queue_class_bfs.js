// want time n
// kind stdin
class Node { constructor(v) { this.value = v; this.next = null; } }
class Queue {
  constructor() { this.head = null; this.tail = null; this.size = 0; }
  enqueue(v) {
    const n = new Node(v);
    if (!this.head) this.head = this.tail = n;
    else { this.tail.next = n; this.tail = n; }
    this.size++;
  }
  dequeue() {
    const v = this.head.value;
    this.head = this.head.next;
    this.size--;
    return v;
  }
}
const [first, ...rest] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, m] = first.split(' ').map(Number);
const adj = Array.from(Array(n + 1), () => []);
rest.forEach((l) => {
  const [a, b] = l.split(' ').map(Number);
  adj[a].push(b);
  adj[b].push(a);
});
const visited = new Array(n + 1).fill(false);
const q = new Queue();
q.enqueue(1);
visited[1] = true;
let cnt = 0;
while (q.size > 0) {
  const x = q.dequeue();
  cnt++;
  for (const y of adj[x]) {
    if (!visited[y]) {
      visited[y] = true;
      q.enqueue(y);
    }
  }
}
console.log(cnt - 1);
