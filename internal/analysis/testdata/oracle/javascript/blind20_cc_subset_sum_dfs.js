// want time 2^n
// kind stdin
const [[N, S], A] = require('fs').readFileSync(0, 'utf8').trim().split('\n').map((l) => l.split(' ').map(Number));
let count = 0;
const dfs = (i, sum) => {
  if (i === N) { if (sum === S) count++; return; }
  dfs(i + 1, sum);
  dfs(i + 1, sum + A[i]);
};
dfs(0, 0);
console.log(S === 0 ? count - 1 : count);
