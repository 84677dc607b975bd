// want time n^2
// kind stdin
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [h, w] = lines.shift().split(' ').map(Number);
const g = lines.map((l) => [...l]);
const dist = Array.from({ length: h }, () => Array(w).fill(-1));
const q = [[0, 0]];
dist[0][0] = 0;
let head = 0;
while (head < q.length) {
  const [y, x] = q[head++];
  for (const [dy, dx] of [[1, 0], [0, 1], [-1, 0], [0, -1]]) {
    const ny = y + dy, nx = x + dx;
    if (ny < 0 || nx < 0 || ny >= h || nx >= w) continue;
    if (g[ny][nx] === '#' || dist[ny][nx] >= 0) continue;
    dist[ny][nx] = dist[y][x] + 1;
    q.push([ny, nx]);
  }
}
console.log(dist[h - 1][w - 1]);
