// want time n
// kind stdin
'use strict';
process.stdin.resume();
process.stdin.setEncoding('utf-8');
let inputString = '';
let currentLine = 0;
process.stdin.on('data', (s) => { inputString += s; });
process.stdin.on('end', () => {
  inputString = inputString.trim().split('\n').map((s) => s.trim());
  main();
});
function readline() { return inputString[currentLine++]; }
function readNums() { return readline().split(' ').map(Number); }
function gcd(a, b) { return b ? gcd(b, a % b) : a; }
function lowerBound(arr, x) {
  let l = 0, r = arr.length;
  while (l < r) { const m = (l + r) >> 1; if (arr[m] < x) l = m + 1; else r = m; }
  return l;
}
function sieve(n) {
  const p = new Array(n + 1).fill(true);
  for (let i = 2; i * i <= n; i++) if (p[i]) for (let j = i * i; j <= n; j += i) p[j] = false;
  return p;
}
function solve() {
  const [n, k] = readNums();
  const a = readNums();
  let neg = 0, min = Infinity, sum = 0;
  for (const x of a) {
    if (x < 0) neg++;
    min = Math.min(min, Math.abs(x));
    sum += Math.abs(x);
  }
  return neg % 2 ? sum - 2 * min : sum;
}
function main() {
  let t = parseInt(readline());
  const out = [];
  while (t--) out.push(solve());
  console.log(out.join('\n'));
}
