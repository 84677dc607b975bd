// want time n^2
// want space n^2
// kind stdin
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
const input = [];
rl.on('line', function (line) {
  input.push(line);
}).on('close', function () {
  solution(input);
  process.exit();
});
function solution(input) {
  const [N, M] = input.shift().split(' ').map(Number);
  const map = input.map((row) => row.split('').map(Number));
  const dx = [0, 0, 1, -1];
  const dy = [1, -1, 0, 0];
  const visited = Array.from(Array(N), () => Array(M).fill(0));
  const queue = [[0, 0]];
  visited[0][0] = 1;
  let head = 0;
  while (queue.length > head) {
    const [x, y] = queue[head++];
    for (let i = 0; i < 4; i++) {
      const nx = x + dx[i];
      const ny = y + dy[i];
      if (nx < 0 || ny < 0 || nx >= N || ny >= M) continue;
      if (map[nx][ny] === 0 || visited[nx][ny]) continue;
      visited[nx][ny] = visited[x][y] + 1;
      queue.push([nx, ny]);
    }
  }
  console.log(visited[N - 1][M - 1]);
}
