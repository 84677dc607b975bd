// want time n^3
// want space n^3
// kind stdin
const [first, ...rows] = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const [M, N, H] = first.split(' ').map(Number);
const box = [];
for (let h = 0; h < H; h++) {
  box.push(rows.slice(h * N, (h + 1) * N).map((r) => r.split(' ').map(Number)));
}
const queue = [];
for (let h = 0; h < H; h++)
  for (let i = 0; i < N; i++)
    for (let j = 0; j < M; j++) if (box[h][i][j] === 1) queue.push([h, i, j, 0]);
let idx = 0, days = 0;
const d = [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]];
while (idx < queue.length) {
  const [h, i, j, t] = queue[idx++];
  days = t;
  for (const [dh, di, dj] of d) {
    const a = h + dh, b = i + di, c = j + dj;
    if (a < 0 || b < 0 || c < 0 || a >= H || b >= N || c >= M) continue;
    if (box[a][b][c] !== 0) continue;
    box[a][b][c] = 1;
    queue.push([a, b, c, t + 1]);
  }
}
console.log(days);
