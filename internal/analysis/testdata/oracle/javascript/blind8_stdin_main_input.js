// want time n
// want space n
// kind stdin
'use strict';
process.stdin.resume();
process.stdin.setEncoding('utf-8');
let inputString = '';
let currentLine = 0;
process.stdin.on('data', inputStdin => { inputString += inputStdin; });
process.stdin.on('end', _ => {
    inputString = inputString.trim().split('\n').map(string => string.trim());
    main();
});
function readLine() { return inputString[currentLine++]; }
function main() {
    const n = parseInt(readLine());
    const s = readLine();
    let depth = 0, best = 0;
    const pos = [];
    for (let i = 0; i < n; i++) {
        if (s[i] === '(') {
            pos.push(i);
        } else if (pos.length) {
            const start = pos.pop();
            best = Math.max(best, i - start + 1);
        }
    }
    console.log(best);
}
