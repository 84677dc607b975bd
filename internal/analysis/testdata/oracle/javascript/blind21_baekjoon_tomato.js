// want time n^2
// kind stdin
const input = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const [M, N] = input.shift().split(' ').map(Number);
const box = input.map((v) => v.split(' ').map(Number));
const queue = [];
for (let i = 0; i < N; i++) {
  for (let j = 0; j < M; j++) {
    if (box[i][j] === 1) queue.push([i, j, 0]);
  }
}
let idx = 0, days = 0;
while (queue.length !== idx) {
  const [x, y, d] = queue[idx];
  for (const [dx, dy] of [[0, 1], [0, -1], [1, 0], [-1, 0]]) {
    const nx = x + dx, ny = y + dy;
    if (nx < 0 || nx >= N || ny < 0 || ny >= M) continue;
    if (box[nx][ny] === 0) {
      box[nx][ny] = 1;
      queue.push([nx, ny, d + 1]);
    }
  }
  days = d;
  idx++;
}
console.log(box.some((r) => r.includes(0)) ? -1 : days);
