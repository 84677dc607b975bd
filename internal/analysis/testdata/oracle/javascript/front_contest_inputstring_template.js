// want time n
// want space n
'use strict';
process.stdin.resume();
process.stdin.setEncoding('utf-8');
let inputString = '';
let currentLine = 0;
process.stdin.on('data', inputStdin => {
    inputString += inputStdin;
});
process.stdin.on('end', _ => {
    inputString = inputString.trim().split('\n').map(string => string.trim());
    main();
});
function readLine() {
    return inputString[currentLine++];
}
function main() {
    let t = parseInt(readLine());
    while (t-- > 0) {
        const s = readLine();
        let cnt = {};
        for (const c of s) cnt[c] = (cnt[c] || 0) + 1;
        let odd = 0;
        for (const k in cnt) if (cnt[k] % 2) odd++;
        console.log(odd <= 1 ? 'YES' : 'NO');
    }
}
