// want time n
// want space n
const [head, ...rest] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, m] = head.split(' ').map(Number);
const g = Array.from({ length: n + 1 }, () => []);
for (let i = 0; i < m; i++) {
    const [u, v] = rest[i].split(' ').map(Number);
    g[u].push(v);
    g[v].push(u);
}
const dist = new Array(n + 1).fill(-1);
dist[1] = 0;
let queue = [1];
while (queue.length) {
    const next = [];
    for (const u of queue) {
        for (const v of g[u]) {
            if (dist[v] === -1) {
                dist[v] = dist[u] + 1;
                next.push(v);
            }
        }
    }
    queue = next;
}
console.log(dist.slice(1).join(' '));
