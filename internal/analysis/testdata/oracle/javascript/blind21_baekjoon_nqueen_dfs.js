// want time n!
// kind stdin
const N = +require('fs').readFileSync('/dev/stdin');
const queens = [];
let answer = 0;
const possible = (x, y) => {
  for (const [a, b] of queens) {
    if (a === x || b === y) return false;
    if (Math.abs(a - x) === Math.abs(b - y)) return false;
  }
  return true;
};
const dfs = (row) => {
  if (row === N) answer += 1;
  for (let i = 0; i < N; i++) {
    if (!possible(row, i)) continue;
    queens.push([row, i]);
    dfs(row + 1);
    queens.pop();
  }
};
dfs(0);
console.log(answer);
