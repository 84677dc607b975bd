// want time n^2
// want space n
// kind stdin
'use strict';
process.stdin.resume();
process.stdin.setEncoding('utf-8');
let inputString = '';
let currentLine = 0;
process.stdin.on('data', inputStdin => { inputString += inputStdin; });
process.stdin.on('end', _ => {
  inputString = inputString.trim().split('\n').map(s => s.trim());
  main();
});
function readLine() { return inputString[currentLine++]; }
function main() {
  const n = parseInt(readLine());
  const a = readLine().split(' ').map(x => parseInt(x));
  const dp = new Array(n).fill(1);
  for (let i = 1; i < n; i++)
    for (let j = 0; j < i; j++)
      if (a[j] < a[i] && dp[j] + 1 > dp[i]) dp[i] = dp[j] + 1;
  console.log(Math.max(...dp));
}
