// want time n
// want space n
// kind stdin
process.stdin.resume();
process.stdin.setEncoding('utf-8');
let inputString = '';
let currentLine = 0;
process.stdin.on('data', (chunk) => { inputString += chunk; });
process.stdin.on('end', () => {
  inputString = inputString.trim().split('\n').map((s) => s.trim());
  main();
});
function readline() { return inputString[currentLine++]; }
function main() {
  let t = +readline();
  while (t--) {
    const n = +readline();
    const a = readline().split(' ').map(Number);
    let odd = 0;
    for (let i = 0; i < n; i++) odd += a[i] & 1;
    console.log(odd % 2 === 0 ? 'YES' : 'NO');
  }
}
