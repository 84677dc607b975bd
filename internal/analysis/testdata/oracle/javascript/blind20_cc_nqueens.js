// want time n!
// kind stdin
const n = Number(require('fs').readFileSync(0));
const col = new Array(n).fill(0);
let ans = 0;
function ok(r) {
  for (let i = 0; i < r; i++) if (col[i] === col[r] || Math.abs(col[i] - col[r]) === r - i) return false;
  return true;
}
function go(r) {
  if (r === n) { ans++; return; }
  for (let c = 0; c < n; c++) {
    col[r] = c;
    if (ok(r)) go(r + 1);
  }
}
go(0);
console.log(ans);
