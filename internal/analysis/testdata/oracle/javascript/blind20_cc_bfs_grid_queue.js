// want time n^2
// kind stdin
const [first, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, m] = first.split(' ').map(Number);
const grid = rows.map((r) => r.split('').map(Number));
const dist = Array.from(Array(n), () => Array(m).fill(0));
const dx = [0, 0, 1, -1], dy = [1, -1, 0, 0];
const queue = [[0, 0]];
dist[0][0] = 1;
while (queue.length) {
  const [x, y] = queue.shift();
  for (let k = 0; k < 4; k++) {
    const nx = x + dx[k], ny = y + dy[k];
    if (nx >= 0 && ny >= 0 && nx < n && ny < m && grid[nx][ny] === 1 && dist[nx][ny] === 0) {
      dist[nx][ny] = dist[x][y] + 1;
      queue.push([nx, ny]);
    }
  }
}
console.log(dist[n - 1][m - 1]);
