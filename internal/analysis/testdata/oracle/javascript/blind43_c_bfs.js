// kind stdin
// want time n
// want space n
const L = require('fs').readFileSync(0, 'utf8').split('\n');
const [n, m] = L[0].split(' ').map(Number);
const g = Array.from({ length: n + 1 }, () => []);
for (let i = 1; i <= m; i++) {
    const [a, b] = L[i].split(' ').map(Number);
    g[a].push(b); g[b].push(a);
}
const d = new Int32Array(n + 1).fill(-1);
const q = [1];
d[1] = 0;
for (let h = 0; h < q.length; h++) {
    for (const v of g[q[h]]) if (d[v] < 0) { d[v] = d[q[h]] + 1; q.push(v); }
}
console.log(d.slice(1).join(' '));
