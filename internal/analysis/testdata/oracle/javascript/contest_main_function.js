// want time n log n
// want space n
'use strict';
process.stdin.resume();
process.stdin.setEncoding('utf-8');
let inputString = '';
let currentLine = 0;
process.stdin.on('data', inputStdin => { inputString += inputStdin; });
process.stdin.on('end', () => {
    inputString = inputString.trim().split('\n').map(s => s.trim());
    main();
});
function readLine() { return inputString[currentLine++]; }
function main() {
    const n = Number(readLine());
    const a = readLine().split(' ').map(Number);
    a.sort((x, y) => x - y);
    let s = 0;
    for (let i = 0; i < n; i += 2) s += a[i];
    console.log(s);
}
