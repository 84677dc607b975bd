// want time 2^n
// want space n
// kind stdin
const [N, M] = require('fs').readFileSync('/dev/stdin').toString().trim().split(' ').map(Number);
const arr = [];
let cnt = 0;
function dfs(start, depth) {
  if (depth === M) {
    cnt++;
    return;
  }
  for (let i = start; i <= N; i++) {
    arr[depth] = i;
    dfs(i + 1, depth + 1);
  }
}
dfs(1, 0);
console.log(cnt);
