// want time n!
// kind stdin
const [N, M] = require('fs').readFileSync('/dev/stdin').toString().split(' ').map(Number);
const seq = Array(M).fill(0);
const visited = Array(N).fill(false);
let result = '';
function dfs(k) {
  if (k === M) {
    result += `${seq.join(' ')}\n`;
    return;
  }
  for (let i = 1; i <= N; i++) {
    if (!visited[i]) {
      seq[k] = i;
      visited[i] = true;
      dfs(k + 1);
      visited[i] = false;
    }
  }
}
dfs(0);
console.log(result);
