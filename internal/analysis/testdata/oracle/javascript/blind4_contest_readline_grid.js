// want time n^2
// want space n^2
// kind stdin
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin });
const rows = [];
rl.on('line', (line) => rows.push(line));
rl.on('close', () => {
  const [h, w] = rows[0].split(' ').map(Number);
  const grid = rows.slice(1, h + 1).map((r) => r.split(''));
  let count = 0;
  for (let i = 0; i < h; i++) {
    for (let j = 0; j < w; j++) {
      if (grid[i][j] !== '#') continue;
      count++;
      const stack = [[i, j]];
      grid[i][j] = '.';
      while (stack.length) {
        const [x, y] = stack.pop();
        for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
          const a = x + dx, b = y + dy;
          if (a < 0 || b < 0 || a >= h || b >= w || grid[a][b] !== '#') continue;
          grid[a][b] = '.';
          stack.push([a, b]);
        }
      }
    }
  }
  console.log(count);
});
